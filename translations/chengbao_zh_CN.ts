<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Action</name>
    <message>
        <source>&amp;New draft</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import the sa&amp;mples</source>
        <translation>导入示例稿(&amp;M)</translation>
    </message>
    <message>
        <source>Sample drafts</source>
        <translation>示例稿</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Export a packet…</source>
        <translation>导出报送包(&amp;E)…</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>报送包</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>&amp;Search items</source>
        <translation>搜索稿件(&amp;S)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Apply the &amp;first fix</source>
        <translation>按第一种改法改(&amp;F)</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Send for &amp;review</source>
        <translation>送审(&amp;R)</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>&amp;Sign off…</source>
        <translation>审签(&amp;S)…</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退改</translation>
    </message>
    <message>
        <source>&amp;Navigation</source>
        <translation>导航栏(&amp;N)</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>&amp;List of items</source>
        <translation>稿件列表(&amp;L)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>稿件列表</translation>
    </message>
    <message>
        <source>&amp;Problems and facts</source>
        <translation>问题与事项(&amp;P)</translation>
    </message>
    <message>
        <source>Problems and facts</source>
        <translation>问题与事项</translation>
    </message>
    <message>
        <source>&amp;Text alone</source>
        <translation>只留正文(&amp;T)</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>只留正文</translation>
    </message>
    <message>
        <source>N&amp;ext column</source>
        <translation>下一栏(&amp;E)</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Go to p&amp;roblems</source>
        <translation>转到问题(&amp;R)</translation>
    </message>
    <message>
        <source>Go to problems</source>
        <translation>转到问题</translation>
    </message>
    <message>
        <source>Go to f&amp;acts</source>
        <translation>转到事项(&amp;A)</translation>
    </message>
    <message>
        <source>Go to facts</source>
        <translation>转到事项</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text at its &amp;own size</source>
        <translation>原大小(&amp;O)</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>原大小</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Return for &amp;changes…</source>
        <translation>退改(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Units and names…</source>
        <translation>名录(&amp;U)…</translation>
    </message>
    <message>
        <source>Units and names</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>&amp;Ignore this problem…</source>
        <translation>忽略此问题(&amp;I)…</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replac&amp;e…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Go to &amp;history</source>
        <translation>转到历史(&amp;H)</translation>
    </message>
    <message>
        <source>Go to history</source>
        <translation>转到历史</translation>
    </message>
    <message>
        <source>Number as &amp;1: 一、</source>
        <translation>编号(&amp;1)：一、</translation>
    </message>
    <message>
        <source>Number 一、</source>
        <translation>编号 一、</translation>
    </message>
    <message>
        <source>Number as &amp;2: （一）</source>
        <translation>编号(&amp;2)：（一）</translation>
    </message>
    <message>
        <source>Number （一）</source>
        <translation>编号 （一）</translation>
    </message>
    <message>
        <source>Number as &amp;3: 1.</source>
        <translation>编号(&amp;3)：1.</translation>
    </message>
    <message>
        <source>Number 1.</source>
        <translation>编号 1.</translation>
    </message>
    <message>
        <source>Number as &amp;4: （1）</source>
        <translation>编号(&amp;4)：（1）</translation>
    </message>
    <message>
        <source>Number （1）</source>
        <translation>编号 （1）</translation>
    </message>
    <message>
        <source>Renu&amp;mber</source>
        <translation>重新编号(&amp;M)</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>重新编号</translation>
    </message>
    <message>
        <source>Go to o&amp;utline</source>
        <translation>转到提纲(&amp;U)</translation>
    </message>
    <message>
        <source>Go to outline</source>
        <translation>转到提纲</translation>
    </message>
    <message>
        <source>Go to &amp;figures</source>
        <translation>转到数据台账(&amp;D)</translation>
    </message>
    <message>
        <source>Go to figures</source>
        <translation>转到数据台账</translation>
    </message>
    <message>
        <source>Go to chec&amp;klist</source>
        <translation>转到报送前检查(&amp;K)</translation>
    </message>
    <message>
        <source>Go to checklist</source>
        <translation>转到报送前检查</translation>
    </message>
    <message>
        <source>New from a temp&amp;late…</source>
        <translation>从模板新建(&amp;L)…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New from the &amp;clipboard</source>
        <translation>用剪贴板内容新建(&amp;C)</translation>
    </message>
    <message>
        <source>New from the clipboard</source>
        <translation>用剪贴板内容新建</translation>
    </message>
    <message>
        <source>&amp;Follow this item up</source>
        <translation>续报本篇(&amp;F)</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>Next &amp;blank to fill in</source>
        <translation>下一处待填待核(&amp;B)</translation>
    </message>
    <message>
        <source>Next to fill in</source>
        <translation>下一处待填待核</translation>
    </message>
    <message>
        <source>&amp;Rule manual</source>
        <translation>规则手册(&amp;R)</translation>
    </message>
    <message>
        <source>Rule manual</source>
        <translation>规则手册</translation>
    </message>
    <message>
        <source>Fix &amp;all of this rule</source>
        <translation>同一规则全部修改(&amp;A)</translation>
    </message>
    <message>
        <source>Fix all of this rule</source>
        <translation>同一规则全部修改</translation>
    </message>
    <message>
        <source>Record an a&amp;doption…</source>
        <translation>登记采用(&amp;D)…</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>登记采用</translation>
    </message>
    <message>
        <source>&amp;Books</source>
        <translation>台账(&amp;B)</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Recei&amp;ved…</source>
        <translation>签收(&amp;V)…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Record an &amp;instruction…</source>
        <translation>登记批示(&amp;I)…</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>&amp;Not adopted…</source>
        <translation>未采用(&amp;N)…</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>撤回(&amp;W)…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Write the &amp;last report on it</source>
        <translation>续写终报(&amp;L)</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>终报</translation>
    </message>
    <message>
        <source>Write a correcti&amp;on of it</source>
        <translation>续写更正(&amp;O)</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Receive a pac&amp;ket…</source>
        <translation>接收报送包(&amp;K)…</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Notice of &amp;adoptions…</source>
        <translation>采用通报(&amp;A)…</translation>
    </message>
    <message>
        <source>Notice of adoptions</source>
        <translation>采用通报</translation>
    </message>
    <message>
        <source>Mer&amp;ge the chosen items</source>
        <translation>综合选中的稿件(&amp;G)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Compile a &amp;bulletin…</source>
        <translation>编刊物(&amp;B)…</translation>
    </message>
    <message>
        <source>Compile a bulletin</source>
        <translation>编刊物</translation>
    </message>
    <message>
        <source>The f&amp;orm as pdf</source>
        <translation>报送单 pdf(&amp;O)</translation>
    </message>
    <message>
        <source>Form as pdf</source>
        <translation>报送单 pdf</translation>
    </message>
    <message>
        <source>The sign-off s&amp;heet as pdf</source>
        <translation>审签单 pdf(&amp;H)</translation>
    </message>
    <message>
        <source>Sign-off sheet as pdf</source>
        <translation>审签单 pdf</translation>
    </message>
    <message>
        <source>Export &amp;profiles…</source>
        <translation>出包模板(&amp;P)…</translation>
    </message>
    <message>
        <source>Export profiles</source>
        <translation>出包模板</translation>
    </message>
    <message>
        <source>Backup an&amp;d restore…</source>
        <translation>备份与恢复(&amp;D)…</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Import a &amp;whole folder…</source>
        <translation>导入文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Items &amp;like this one…</source>
        <translation>相似稿件(&amp;L)…</translation>
    </message>
    <message>
        <source>Items like this one</source>
        <translation>相似稿件</translation>
    </message>
</context>
<context>
    <name>Actor</name>
    <message>
        <source>unsigned</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Free some space and try again.</source>
        <translation>请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Open it again to see the newer version.</source>
        <translation>重新打开可看到较新的内容。</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>请关闭另一个窗口后重试。</translation>
    </message>
    <message>
        <source>Update this program; the file is untouched.</source>
        <translation>请升级本程序；文件未被改动。</translation>
    </message>
    <message>
        <source>Repair it with “doctor --repair”, or “restore” a backup.</source>
        <translation>可用 doctor --repair 修复，或用 restore 从备份恢复。</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已成稿</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>written as a draft</source>
        <translation>写成稿件</translation>
    </message>
    <message>
        <source>linked with an item</source>
        <translation>关联稿件</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>重开</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Not signed yet</source>
        <translation>还没有审签</translation>
    </message>
    <message>
        <source>Click to sign off</source>
        <translation>点这里审签</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>No errors in the text</source>
        <translation>文稿没有错误</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>All facts are there</source>
        <translation>事项齐全</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are there</source>
        <translation>
            <numerusform>%n张照片齐全</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>报送包</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings to look at</source>
        <translation>
            <numerusform>%n条警告待看</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1字，上限%2字</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1字</translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation>超%1字</translation>
    </message>
    <message>
        <source>%1 paragraphs, %2 sentences, the longest %3 characters</source>
        <translation>%1段，%2句，最长一句%3字</translation>
    </message>
    <message>
        <source>了 %1 to 100 characters</source>
        <translation>“了”每百字%1个</translation>
    </message>
    <message>
        <source>Empty words %1 to 100 characters</source>
        <translation>空话每百字%1处</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>%1已审签</translation>
    </message>
    <message numerus="yes">
        <source>%n things still stand in the way</source>
        <translation>
            <numerusform>还差%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>May be reported</source>
        <translation>可以报送</translation>
    </message>
    <message>
        <source>Click to make a packet</source>
        <translation>点这里出报送包</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts to fill in</source>
        <translation>
            <numerusform>还有%n处待填</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClerkFields</name>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Its full name</source>
        <translation>单位全称</translation>
    </message>
    <message>
        <source>Information &amp;clerk</source>
        <translation>信息员(&amp;C)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>联系电话(&amp;P)</translation>
    </message>
    <message>
        <source>For questions about an item</source>
        <translation>上级来电核实时用</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>审核人(&amp;R)</translation>
    </message>
    <message>
        <source>Who looks items over, often the head of the office</source>
        <translation>通常是办公室负责人</translation>
    </message>
    <message>
        <source>&amp;Signer</source>
        <translation>审签人(&amp;S)</translation>
    </message>
    <message>
        <source>The leader who usually signs</source>
        <translation>通常签发的领导</translation>
    </message>
    <message>
        <source>The signer’s role</source>
        <translation>审签人职务</translation>
    </message>
    <message>
        <source>As the kind of item asks</source>
        <translation>按稿件种类</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>职务(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Usage: chengbao-cli VERB …

Verbs:
</source>
        <translation>用法：chengbao-cli 命令 …

命令：
</translation>
    </message>
    <message>
        <source>
chengbao-cli VERB --help explains each.
</source>
        <translation>
各命令的用法见 chengbao-cli 命令 --help。
</translation>
    </message>
    <message>
        <source>unknown verb “%1”</source>
        <translation>没有“%1”这个命令</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message numerus="yes">
        <source>%n paragraphs without change</source>
        <translation>
            <numerusform>%n段没有改动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Drafting, checking, sign-off and packets for information clerks.</source>
        <translation>信息员的起草、检查、审签、报送工具。</translation>
    </message>
    <message>
        <source>Open this archive instead of the user’s own.</source>
        <translation>打开指定的资料库，而不是用户自己的。</translation>
    </message>
    <message>
        <source>Fill an empty archive with the sample drafts.</source>
        <translation>资料库为空时导入示例稿。</translation>
    </message>
    <message>
        <source>Chengbao</source>
        <translation>呈报</translation>
    </message>
    <message>
        <source>Quit as soon as the window can be used.</source>
        <translation>窗口可用后立即退出。</translation>
    </message>
    <message>
        <source>The archive is open in another window, which is in front now.</source>
        <translation>资料库已在另一个窗口打开，已切换到那个窗口。</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Public</source>
        <translation>主动公开</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>依申请公开</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>不予公开</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>Item</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>约稿</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>批示反馈</translation>
    </message>
    <message>
        <source>Follow-up report</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Key point</source>
        <translation>报送要点</translation>
    </message>
    <message>
        <source>Fixed day</source>
        <translation>定点报送</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>%1, %2 days ago</source>
        <translation>%1，逾期%2天</translation>
    </message>
    <message>
        <source>%1, in %2 days</source>
        <translation>%1，还有%2天</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>item %1 was changed since it was opened</source>
        <translation>稿件 %1 打开后已被别处改动</translation>
    </message>
    <message>
        <source>this archive was written by a newer program and can only be read</source>
        <translation>资料库由较新版本的程序写成，只能查看</translation>
    </message>
    <message>
        <source>the archive cannot be written</source>
        <translation>资料库不能写入</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the archive is in use by another program</source>
        <translation>资料库正被另一个程序使用</translation>
    </message>
    <message>
        <source>this is not an archive</source>
        <translation>这不是资料库文件</translation>
    </message>
    <message>
        <source>the archive cannot be read</source>
        <translation>资料库不能读取</translation>
    </message>
    <message>
        <source>this text is too large for the archive</source>
        <translation>文稿过大，资料库存不下</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the archive is damaged</source>
        <translation>资料库已损坏</translation>
    </message>
    <message>
        <source>the database file is damaged: %1</source>
        <translation>数据库文件已损坏：%1</translation>
    </message>
    <message>
        <source>row %2 of table %1 belongs to no item</source>
        <translation>表 %1 的第 %2 行不属于任何稿件</translation>
    </message>
    <message>
        <source>item %1 lacks revisions: %2 of %3 are there</source>
        <translation>稿件 %1 缺少历史版本：应有 %3 个，实有 %2 个</translation>
    </message>
    <message>
        <source>item %1 stands in no known state: %2</source>
        <translation>稿件 %1 的状态无法识别：%2</translation>
    </message>
    <message>
        <source>the search index does not match the texts</source>
        <translation>搜索索引与稿件内容不符</translation>
    </message>
    <message>
        <source>this archive was written by a newer program</source>
        <translation>资料库由较新版本的程序写成</translation>
    </message>
    <message>
        <source>this database belongs to another program</source>
        <translation>这是其他程序的数据库</translation>
    </message>
    <message>
        <source>the archive cannot be created here</source>
        <translation>不能在此处建立资料库</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>这是文件夹，不是文件</translation>
    </message>
    <message>
        <source>there is no item %1</source>
        <translation>没有编号为 %1 的稿件</translation>
    </message>
    <message>
        <source>revision %1 of item %2 is damaged: its digest differs</source>
        <translation>稿件 %2 的第 %1 版已损坏：校验值不符</translation>
    </message>
    <message>
        <source>item %1 has no revision %2</source>
        <translation>稿件 %1 没有第 %2 版</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>文件不能写入</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件不能读取</translation>
    </message>
    <message>
        <source>the file is larger than %1 MB</source>
        <translation>文件大于 %1 MB</translation>
    </message>
    <message>
        <source>a single value is expected here</source>
        <translation>此处应为单个值</translation>
    </message>
    <message>
        <source>a list is expected here</source>
        <translation>此处应为列表</translation>
    </message>
    <message>
        <source>the pattern is empty</source>
        <translation>词条为空</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>“%1”既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>“%1” is not a value this key takes</source>
        <translation>“%1”不是该项可用的值</translation>
    </message>
    <message>
        <source>a map is expected here</source>
        <translation>此处应为键值表</translation>
    </message>
    <message>
        <source>“%1” is not a token of this rule</source>
        <translation>“%1”不是该规则的词条</translation>
    </message>
    <message>
        <source>“%1” is not a kind of item</source>
        <translation>“%1”不是稿件种类</translation>
    </message>
    <message>
        <source>a list of kinds, or except: with one, is expected</source>
        <translation>此处应为种类列表，或 except: 加种类列表</translation>
    </message>
    <message>
        <source>unknown key “%1”</source>
        <translation>未知的项“%1”</translation>
    </message>
    <message>
        <source>the key “%1” stands here twice</source>
        <translation>“%1”一项重复</translation>
    </message>
    <message>
        <source>the rule has no pattern</source>
        <translation>规则没有词条</translation>
    </message>
    <message>
        <source>the rule names no checker</source>
        <translation>规则没有写明检查器</translation>
    </message>
    <message>
        <source>a rule needs at least two bad and two good examples</source>
        <translation>规则须有至少两个错例和两个正例</translation>
    </message>
    <message>
        <source>a rule file is a map with an id</source>
        <translation>规则文件须是带 id 的键值表</translation>
    </message>
    <message>
        <source>the id is empty</source>
        <translation>id 为空</translation>
    </message>
    <message>
        <source>this is not valid YAML (%1)</source>
        <translation>不是有效的 YAML（%1）</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>the rule “%1” is defined in %2 already</source>
        <translation>规则“%1”已在 %2 中定义</translation>
    </message>
    <message>
        <source>this is not a line of a manifest</source>
        <translation>不是校验清单的行</translation>
    </message>
    <message>
        <source>“%1” is listed twice</source>
        <translation>“%1”重复列出</translation>
    </message>
    <message>
        <source>the packet has more than %1 entries</source>
        <translation>报送包内文件超过 %1 个</translation>
    </message>
    <message>
        <source>a packet holds plain files only, no links</source>
        <translation>报送包只能含普通文件，不能含链接</translation>
    </message>
    <message>
        <source>the file name leads out of the packet</source>
        <translation>文件名指向报送包之外</translation>
    </message>
    <message>
        <source>two files have the same name</source>
        <translation>有两个文件同名</translation>
    </message>
    <message>
        <source>the folder cannot be written</source>
        <translation>文件夹不能写入</translation>
    </message>
    <message>
        <source>the photo of “%1” is missing</source>
        <translation>“%1”的照片文件找不到</translation>
    </message>
    <message>
        <source>a packet needs a date and at least one item</source>
        <translation>报送包须有日期和至少一篇稿件</translation>
    </message>
    <message>
        <source>another program keeps writing packets here</source>
        <translation>另一个程序正在此处写报送包</translation>
    </message>
    <message>
        <source>this is not valid YAML</source>
        <translation>不是有效的 YAML</translation>
    </message>
    <message>
        <source>a profile is a list of keys</source>
        <translation>出包模板须是键值表</translation>
    </message>
    <message>
        <source>the key “%1” comes twice</source>
        <translation>“%1”一项重复</translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”</source>
        <translation>“%2”不能填“%1”</translation>
    </message>
    <message>
        <source>the summary table has no column “%1”</source>
        <translation>汇总表没有“%1”一栏</translation>
    </message>
    <message>
        <source>the key “%1” is missing</source>
        <translation>缺少“%1”一项</translation>
    </message>
    <message>
        <source>another profile has the id “%1”</source>
        <translation>已有 id 为“%1”的出包模板</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>this does not declare a BagIt 1.0 bag in UTF-8</source>
        <translation>未声明为 UTF-8 的 BagIt 1.0 包</translation>
    </message>
    <message>
        <source>the manifest names a file outside data/</source>
        <translation>校验清单列有 data/ 之外的文件</translation>
    </message>
    <message>
        <source>the file is not in the manifest</source>
        <translation>文件未列入校验清单</translation>
    </message>
    <message>
        <source>the file was changed after it was packed</source>
        <translation>文件在打包后被改动</translation>
    </message>
    <message>
        <source>Payload-Oxum says %1, the packet has %2</source>
        <translation>Payload-Oxum 写明 %1，包内实为 %2</translation>
    </message>
    <message>
        <source>the packet was written by a newer program</source>
        <translation>报送包由较新版本的程序写成</translation>
    </message>
    <message>
        <source>this is not the description of a packet</source>
        <translation>不是报送包的说明文件</translation>
    </message>
    <message>
        <source>packet.json and the manifest disagree</source>
        <translation>packet.json 与校验清单不一致</translation>
    </message>
    <message>
        <source>the text of “%1” is not the one its digest names</source>
        <translation>“%1”的正文与其校验值不符</translation>
    </message>
    <message>
        <source>“%1” was changed after it was signed</source>
        <translation>“%1”审签后又有改动</translation>
    </message>
    <message>
        <source>there is no such packet</source>
        <translation>没有这个报送包</translation>
    </message>
    <message>
        <source>the summary table cannot be written: %1</source>
        <translation>汇总表不能写入：%1</translation>
    </message>
    <message>
        <source>this is not a readable zip file</source>
        <translation>不是可读的 zip 文件</translation>
    </message>
    <message>
        <source>the file cannot be unpacked</source>
        <translation>文件不能解压</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>文件有密码保护</translation>
    </message>
    <message>
        <source>the file unpacks to more than %1 times its size</source>
        <translation>文件解压后超过原大小的 %1 倍</translation>
    </message>
    <message>
        <source>the zip file cannot be written: %1</source>
        <translation>zip 文件不能写入：%1</translation>
    </message>
    <message>
        <source>the document declares its own entities or types</source>
        <translation>文档自带实体或类型声明</translation>
    </message>
    <message>
        <source>the document is nested too deeply</source>
        <translation>文档嵌套过深</translation>
    </message>
    <message>
        <source>the document&apos;s XML is damaged</source>
        <translation>文档的 XML 已损坏</translation>
    </message>
    <message>
        <source>old or protected Word documents cannot be read; save as .docx</source>
        <translation>旧版或受保护的 Word 文档不能读取，请另存为 .docx</translation>
    </message>
    <message>
        <source>this is not a Word document</source>
        <translation>这不是 Word 文档</translation>
    </message>
    <message>
        <source>the front matter has no closing “---” line</source>
        <translation>文件头缺少结尾的“---”行</translation>
    </message>
    <message>
        <source>this is not a text file</source>
        <translation>这不是文本文件</translation>
    </message>
    <message>
        <source>anchors, aliases and tags are not allowed here</source>
        <translation>此处不能用锚点、别名和标签</translation>
    </message>
    <message>
        <source>lists are nested too deeply</source>
        <translation>列表嵌套过深</translation>
    </message>
    <message>
        <source>the front matter is not valid YAML</source>
        <translation>文件头不是有效的 YAML</translation>
    </message>
    <message>
        <source>a key must be a single word</source>
        <translation>项名须是一个词</translation>
    </message>
    <message>
        <source>the key “%1” is given twice</source>
        <translation>“%1”一项重复</translation>
    </message>
    <message>
        <source>the key “%1” takes a single value</source>
        <translation>“%1”一项只能填一个值</translation>
    </message>
    <message>
        <source>the key “%1” is unknown</source>
        <translation>没有“%1”这一项</translation>
    </message>
    <message>
        <source>a photo needs a file and a caption</source>
        <translation>照片须写明文件和图说</translation>
    </message>
    <message>
        <source>the key “%1” takes a list</source>
        <translation>“%1”一项须填列表</translation>
    </message>
    <message>
        <source>front matter is a list of “key: value” lines</source>
        <translation>文件头须逐行写“项: 值”</translation>
    </message>
    <message>
        <source>“%1” is not a value that “%2” takes</source>
        <translation>“%2”不能填“%1”</translation>
    </message>
    <message>
        <source>the front matter is larger than %1 KB</source>
        <translation>文件头大于 %1 KB</translation>
    </message>
    <message>
        <source>the word needs a positive frequency</source>
        <translation>词频须是正数</translation>
    </message>
    <message>
        <source>a word is 1 to 8 Chinese characters</source>
        <translation>词须是 1 至 8 个汉字</translation>
    </message>
    <message>
        <source>the word is listed twice</source>
        <translation>词重复列出</translation>
    </message>
    <message>
        <source>this is not a compiled dictionary</source>
        <translation>这不是编译好的词典</translation>
    </message>
    <message>
        <source>a part of the archive unpacks to more than %1 MB</source>
        <translation>压缩包内有文件解压后大于 %1 MB</translation>
    </message>
    <message>
        <source>the archive has more than %1 entries</source>
        <translation>压缩包内文件超过 %1 个</translation>
    </message>
    <message>
        <source>the archive has no part “%1”</source>
        <translation>压缩包内没有“%1”</translation>
    </message>
    <message>
        <source>an item in state “%1” cannot become “%2”</source>
        <translation>“%1”的稿件不能转为“%2”</translation>
    </message>
    <message>
        <source>the signer’s name is missing</source>
        <translation>没有填审签人姓名</translation>
    </message>
    <message>
        <source>the item was signed or sent meanwhile; keep this text as a new draft</source>
        <translation>稿件已在别处审签或报送，请把这份文稿另存为新稿</translation>
    </message>
    <message>
        <source>--fix writes text files only, not .docx</source>
        <translation>--fix 只能改写文本文件，不能改写 .docx</translation>
    </message>
    <message>
        <source>there is no profile “%1”; there are %2</source>
        <translation>没有出包模板“%1”，现有：%2</translation>
    </message>
    <message>
        <source>this archive has to be upgraded before it can be read, but it cannot be written here</source>
        <translation>资料库须先升级才能读取，但此处不能写入</translation>
    </message>
    <message>
        <source>a rule needs a message</source>
        <translation>规则须有说明</translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>the pattern cannot be used (%1)</source>
        <translation>这个表达式不能用（%1）</translation>
    </message>
    <message>
        <source>there is no text in this file</source>
        <translation>文件里没有文字</translation>
    </message>
    <message>
        <source>this is not a picture (JPEG, PNG, GIF, BMP, WebP or TIFF)</source>
        <translation>这不是图片（JPEG、PNG、GIF、BMP、WebP 或 TIFF）</translation>
    </message>
    <message>
        <source>the photo is not in the archive</source>
        <translation>资料库里没有这张照片</translation>
    </message>
    <message>
        <source>the photo was changed after it was taken in</source>
        <translation>照片收入资料库后被改动</translation>
    </message>
    <message>
        <source>a photo of item %1 is missing or was changed</source>
        <translation>稿件 %1 有照片缺失或被改动</translation>
    </message>
    <message>
        <source>item %1 was signed in no known role: %2</source>
        <translation>稿件 %1 的审签人职务无法识别：%2</translation>
    </message>
    <message>
        <source>“%1” is not an exception of this rule</source>
        <translation>“%1”不是这条规则的例外</translation>
    </message>
    <message>
        <source>this rule guards what leaves the office and cannot be weakened</source>
        <translation>这条规则把守出口，不能放宽</translation>
    </message>
    <message>
        <source>a rule file holds one rule only</source>
        <translation>一个规则文件只写一条规则</translation>
    </message>
    <message>
        <source>the key “%1” has no value</source>
        <translation>“%1”没有填值</translation>
    </message>
    <message>
        <source>the photo is not the one that was signed</source>
        <translation>照片与审签时不是同一张</translation>
    </message>
    <message>
        <source>the photo’s file name is empty</source>
        <translation>照片没有填文件名</translation>
    </message>
    <message>
        <source>the directory of the zip file is damaged</source>
        <translation>压缩文件的目录已损坏</translation>
    </message>
    <message>
        <source>the tag manifest names a file in data/</source>
        <translation>标签清单里列了 data/ 下的文件</translation>
    </message>
    <message>
        <source>the zip file contradicts itself about this file</source>
        <translation>压缩文件关于此文件的记载前后不一</translation>
    </message>
    <message>
        <source>the zip file has bytes that belong to no file</source>
        <translation>压缩文件里有不属于任何文件的内容</translation>
    </message>
    <message>
        <source>the zip file was changed after it was written</source>
        <translation>压缩文件写成后被改动过</translation>
    </message>
    <message>
        <source>this folder does not belong to the packet</source>
        <translation>此文件夹不属于报送包</translation>
    </message>
    <message>
        <source>a name has 2 to %1 characters in one line</source>
        <translation>名称应为一行、2 至 %1 个字</translation>
    </message>
    <message>
        <source>the name “%1” stands here twice</source>
        <translation>名称“%1”出现了两次</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2019-03-01</source>
        <translation>“%1”不是日期，应写作 2019-03-01 的样式</translation>
    </message>
    <message>
        <source>an entry needs a name</source>
        <translation>缺少 name（名称）</translation>
    </message>
    <message>
        <source>a file of names holds one list only</source>
        <translation>一个名录文件只能有一份名录</translation>
    </message>
    <message>
        <source>it yields to “%1”, which is no rule</source>
        <translation>yields_to 里的“%1”不是一条规则</translation>
    </message>
    <message>
        <source>this rule guards what leaves the office and cannot be ignored</source>
        <translation>涉密、报送关口不能忽略；个人信息只能逐处写明理由放行</translation>
    </message>
    <message>
        <source>there is no such rule</source>
        <translation>没有这条规则</translation>
    </message>
    <message>
        <source>this file was written by hand; add the exception to it there</source>
        <translation>此文件是手写的，请在文件中自行添加例外</translation>
    </message>
    <message>
        <source>the file was changed meanwhile</source>
        <translation>文件在此期间已被改动</translation>
    </message>
    <message>
        <source>the file cannot be removed</source>
        <translation>文件无法删除</translation>
    </message>
    <message>
        <source>an item in state “%1” cannot be changed</source>
        <translation>“%1”状态的稿件不能改动</translation>
    </message>
    <message>
        <source>an error is ignored with a reason only</source>
        <translation>忽略错误须写明理由</translation>
    </message>
    <message>
        <source>“%1” means nothing in a rule that extends %2</source>
        <translation>“%1”在 extends: %2 的规则里没有作用</translation>
    </message>
    <message>
        <source>a rule that extends %1 needs “%2”</source>
        <translation>extends: %1 的规则须有“%2”</translation>
    </message>
    <message>
        <source>there is no checker “%1”</source>
        <translation>没有名为“%1”的检查程序</translation>
    </message>
    <message>
        <source>“%1” is not a formula</source>
        <translation>“%1”不是算式</translation>
    </message>
    <message>
        <source>“%1” is not a condition such as &gt; 1.5</source>
        <translation>“%1”不是条件，应写作 &gt; 1.5 的样式</translation>
    </message>
    <message>
        <source>“extends: %1” is not supported here; use existence, substitution, occurrence, repetition, consistency, conditional, metric or checker</source>
        <translation>不支持“extends: %1”，可用 existence、substitution、occurrence、repetition、consistency、conditional、metric、checker</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 up</source>
        <translation>“%1”应为不小于 %2 的整数</translation>
    </message>
    <message>
        <source>“%1” gives more points than can be counted</source>
        <translation>“%1”的分值大到无法计算</translation>
    </message>
    <message>
        <source>the value is empty</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>“%1” is no date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>“%1” stands here twice</source>
        <translation>“%1”在这里出现了两次</translation>
    </message>
    <message>
        <source>there is no task “%1”</source>
        <translation>没有名为“%1”的任务</translation>
    </message>
    <message>
        <source>this scheme counts nothing</source>
        <translation>这个方案没有任何计分规则</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>失效日早于生效日</translation>
    </message>
    <message>
        <source>another scheme has the id “%1”</source>
        <translation>另有方案使用了标识“%1”</translation>
    </message>
    <message>
        <source>a scheme file holds one scheme only</source>
        <translation>一个方案文件只能写一个方案</translation>
    </message>
    <message>
        <source>“%1” is not a number from 0 to %2 with up to 4 decimals</source>
        <translation>“%1”不是0到%2之间、最多4位小数的数</translation>
    </message>
    <message>
        <source>a range is two numbers, the smaller first</source>
        <translation>区间要写两个数，小的在前</translation>
    </message>
    <message>
        <source>nothing says how many points this gives</source>
        <translation>没有写明给多少分</translation>
    </message>
    <message>
        <source>nothing ever reaches this rate: the one before takes everything</source>
        <translation>这条分值永远用不到：前一条已包括全部情形</translation>
    </message>
    <message>
        <source>either points or rates, not both</source>
        <translation>points 和 rates 只能写一个</translation>
    </message>
    <message>
        <source>a carrier needs a name or a level</source>
        <translation>载体要有名称或层级</translation>
    </message>
    <message>
        <source>longer_than and as are both needed</source>
        <translation>longer_than 和 as 都要写</translation>
    </message>
    <message>
        <source>shares in order are at least two numbers</source>
        <translation>按序分配至少要写两个数</translation>
    </message>
    <message>
        <source>either fixed or ordered, not both</source>
        <translation>fixed 和 ordered 只能写一个</translation>
    </message>
    <message>
        <source>one of %1 is needed</source>
        <translation>%1 中要写且只能写一个</translation>
    </message>
    <message>
        <source>a warning names a task, or points it is below</source>
        <translation>预警要写明任务，或写明低于多少分</translation>
    </message>
    <message>
        <source>an item cannot follow up itself</source>
        <translation>稿件不能续报自身</translation>
    </message>
    <message>
        <source>a TIFF picture cannot be rid of what the camera noted in it (place, time, device); save it as JPEG or PNG</source>
        <translation>TIFF 图片无法去除拍摄信息（地点、时间、设备），请另存为 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>the picture is damaged or cut short; save it anew or take another one</source>
        <translation>图片已损坏或不完整，请重新保存或换一张</translation>
    </message>
    <message>
        <source>there is no event %1 that could be taken back</source>
        <translation>没有可以冲正的事件 %1</translation>
    </message>
    <message>
        <source>event %1 was taken back before</source>
        <translation>事件 %1 已经冲正过</translation>
    </message>
    <message>
        <source>there are no drafts in this folder</source>
        <translation>文件夹中没有可导入的稿件</translation>
    </message>
    <message>
        <source>the document has too many paragraphs</source>
        <translation>文档段落过多</translation>
    </message>
    <message>
        <source>%1 pictures could not be read</source>
        <translation>有 %1 张图片无法读取</translation>
    </message>
    <message>
        <source>%1 tracked changes were taken as accepted</source>
        <translation>有 %1 处修订按已接受处理</translation>
    </message>
    <message>
        <source>%1 comments were left out</source>
        <translation>有 %1 条批注未导入</translation>
    </message>
    <message>
        <source>%1 footnotes and endnotes were left out</source>
        <translation>有 %1 条脚注、尾注未导入</translation>
    </message>
    <message>
        <source>%1 pictures lie elsewhere and were not fetched</source>
        <translation>有 %1 张图片是外部链接，未读取</translation>
    </message>
    <message>
        <source>%1 pictures of the document are no photos (drawings, charts) and were left out</source>
        <translation>文档中有 %1 张图不是照片（绘图、图表），未导入</translation>
    </message>
    <message>
        <source>an adoption needs a carrier or a level</source>
        <translation>登记采用须写明载体或层级</translation>
    </message>
    <message>
        <source>an adoption needs a day that is not to come</source>
        <translation>采用日期要写，且不能晚于今天</translation>
    </message>
    <message>
        <source>%1 pictures and objects of the document were left out</source>
        <translation>文档中有 %1 个图片或对象未导入</translation>
    </message>
    <message>
        <source>converting the old document took too long; save it as .docx</source>
        <translation>旧格式文档转换超时，请另存为 .docx</translation>
    </message>
    <message>
        <source>old documents (.doc, .wps) are read through LibreOffice, which is not installed; open it in WPS or Word and save it as .docx</source>
        <translation>旧格式文档（.doc、.wps）须借助 LibreOffice 读取，本机未安装；请用 WPS 或 Word 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>LibreOffice cannot read this old document; open it in WPS or Word and save it as .docx</source>
        <translation>LibreOffice 无法读取这个旧格式文档（可能有密码或已损坏），请用 WPS 或 Word 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>the document breaks off in the middle</source>
        <translation>文档不完整，中途断开</translation>
    </message>
    <message>
        <source>this is no RTF document</source>
        <translation>不是 RTF 文档</translation>
    </message>
    <message>
        <source>the backup cannot be written</source>
        <translation>无法写入备份</translation>
    </message>
    <message>
        <source>an item had lost its record and is a draft now: %1</source>
        <translation>有一篇稿件丢了登记，已恢复为草稿：%1</translation>
    </message>
    <message>
        <source>nothing of this archive can be read</source>
        <translation>这个资料库里没有一处读得出来</translation>
    </message>
    <message>
        <source>not all rows of table %1 can be read</source>
        <translation>表 %1 有些行读不出来</translation>
    </message>
    <message>
        <source>a template is a list of keys</source>
        <translation>模板应当是一组键</translation>
    </message>
    <message>
        <source>the report has no unit “%1”</source>
        <translation>报表中没有单位“%1”</translation>
    </message>
    <message>
        <source>there is no scheme “%1”; there are %2</source>
        <translation>没有方案“%1”；现有 %2</translation>
    </message>
    <message>
        <source>an item of the packet has no title</source>
        <translation>报送包中有稿件没有标题</translation>
    </message>
    <message>
        <source>the packet has more than %1 items</source>
        <translation>报送包中的稿件超过 %1 件</translation>
    </message>
    <message>
        <source>the file name means something else on other systems</source>
        <translation>文件名在其他系统上另有含义或会误导</translation>
    </message>
    <message>
        <source>the table is too large</source>
        <translation>表格过大</translation>
    </message>
    <message>
        <source>old or protected Excel workbooks cannot be read; save as .xlsx</source>
        <translation>旧版或加密的 Excel 表格无法读取，请另存为 .xlsx</translation>
    </message>
    <message>
        <source>this is not an Excel workbook</source>
        <translation>这不是 Excel 表格</translation>
    </message>
    <message>
        <source>the archive unpacks to more than %1 MB</source>
        <translation>压缩文件解开后超过 %1 MB</translation>
    </message>
    <message>
        <source>two parts of the archive have the name “%1”</source>
        <translation>压缩文件中有两个同名部分“%1”</translation>
    </message>
    <message>
        <source>the row names no publication</source>
        <translation>该行没有写采用载体</translation>
    </message>
    <message>
        <source>the row has no day</source>
        <translation>该行没有写采用日期</translation>
    </message>
    <message>
        <source>no row of headings with 标题 or 编号 was found</source>
        <translation>没有找到带“标题”或“编号”的表头行</translation>
    </message>
    <message>
        <source>card %1 has an item already</source>
        <translation>卡片 %1 已经成稿</translation>
    </message>
    <message>
        <source>there is no card %1</source>
        <translation>没有卡片 %1</translation>
    </message>
    <message>
        <source>card %1 was changed since it was opened</source>
        <translation>卡片 %1 打开后已被改动</translation>
    </message>
    <message>
        <source>a festival needs a name and its days</source>
        <translation>节日要有名称和日子</translation>
    </message>
    <message>
        <source>a lead has to say what it is about</source>
        <translation>线索要写明是什么事</translation>
    </message>
    <message>
        <source>a commission has to name its topic</source>
        <translation>约稿要写明题目</translation>
    </message>
    <message>
        <source>another commission has the number “%1”</source>
        <translation>编号“%1”已有另一件约稿</translation>
    </message>
    <message>
        <source>a key point has to say what it is about</source>
        <translation>报送要点要写明内容</translation>
    </message>
    <message>
        <source>“%1” is no period; write it as 2026-Q3</source>
        <translation>“%1”不是一个期间，写成 2026-Q3 这样</translation>
    </message>
    <message>
        <source>the card is “%1” already</source>
        <translation>这张卡片已经是“%1”</translation>
    </message>
    <message>
        <source>a duty needs either weekday or month_day</source>
        <translation>定点报送要写 weekday 或 month_day，只写一个</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-09-25</source>
        <translation>“%1”不是日期，写成 2026-09-25 这样</translation>
    </message>
    <message>
        <source>an item is withdrawn with a reason only</source>
        <translation>撤回要写明原因</translation>
    </message>
    <message>
        <source>only what was submitted can be followed up or corrected</source>
        <translation>报送过的才能续报、更正</translation>
    </message>
    <message>
        <source>the final report was made; nothing follows it</source>
        <translation>已经终报，不能再续报</translation>
    </message>
    <message>
        <source>an instruction needs a leader and a level</source>
        <translation>批示要写明领导和级别</translation>
    </message>
    <message>
        <source>an instruction needs a day that is not to come</source>
        <translation>批示日期要填，且不能是将来</translation>
    </message>
    <message>
        <source>feedback answers an instruction that was given before</source>
        <translation>反馈要对应此前作出、仍然有效的批示</translation>
    </message>
    <message>
        <source>the trail was changed by another program from entry %1 on</source>
        <translation>留痕从第 %1 条起被其他程序改动过</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺名称</translation>
    </message>
    <message>
        <source>the name “%1” stands twice</source>
        <translation>名称“%1”重复</translation>
    </message>
    <message>
        <source>“%1” is no period such as 2026-Q3</source>
        <translation>“%1”不是2026-Q3这样的周期</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>what is measured is missing</source>
        <translation>缺考核项</translation>
    </message>
    <message>
        <source>there is no unit “%1”</source>
        <translation>没有单位“%1”</translation>
    </message>
    <message>
        <source>there is no such instruction</source>
        <translation>没有这条批示</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <source>the file differs from its checksum</source>
        <translation>文件与校验和不符</translation>
    </message>
    <message>
        <source>files of the handover are missing: %1 of %2 are there</source>
        <translation>交接文件不全：应有 %2 个，只有 %1 个</translation>
    </message>
    <message>
        <source>the archive holds items already: a handover makes a new one</source>
        <translation>资料库里已有稿件：交接只能导入新的资料库</translation>
    </message>
    <message>
        <source>this is no part of a handover as this program writes it</source>
        <translation>这不是本程序写出的交接内容</translation>
    </message>
    <message>
        <source>merging takes at least two items</source>
        <translation>综合至少要两篇稿件</translation>
    </message>
    <message>
        <source>the packet is not whole and unchanged</source>
        <translation>报送包不完整或被改动过</translation>
    </message>
    <message>
        <source>the register of issues is damaged</source>
        <translation>期号记录已损坏</translation>
    </message>
    <message>
        <source>the photos of one document have more than %1 MB</source>
        <translation>一个文档里的照片超过 %1 MB</translation>
    </message>
    <message>
        <source>the pdf cannot be made: %1</source>
        <translation>无法生成 pdf：%1</translation>
    </message>
    <message>
        <source>no font for a pdf is installed</source>
        <translation>没有安装可用于 pdf 的字体</translation>
    </message>
    <message>
        <source>a publication is a list of keys</source>
        <translation>刊物文件应是“项目: 内容”的列表</translation>
    </message>
    <message>
        <source>a publication needs an id (a-z, 0-9) and a name</source>
        <translation>刊物须有 id（小写字母、数字）和名称</translation>
    </message>
    <message>
        <source>the photo has more than the %1 MB that this profile takes: make it smaller and add it again</source>
        <translation>照片超过此模板规定的 %1 MB，请压缩后重新添加</translation>
    </message>
    <message>
        <source>the file must end in .docx or .pdf</source>
        <translation>文件名须以 .docx 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>an issue needs at least one item</source>
        <translation>一期刊物至少要有一篇稿件</translation>
    </message>
    <message>
        <source>there is no publication “%1”</source>
        <translation>没有刊物“%1”</translation>
    </message>
    <message>
        <source>the part that makes pdfs is not installed</source>
        <translation>没有安装生成 pdf 的组件</translation>
    </message>
    <message>
        <source>what is secret (%1) cannot be compiled here; it goes by the confidential office</source>
        <translation>带密级（%1）的刊物不能在这里编，请走机要渠道</translation>
    </message>
    <message>
        <source>mend this first, then compile again:
%1</source>
        <translation>先改好下列问题再编：
%1</translation>
    </message>
    <message>
        <source>there is no profile “%1”</source>
        <translation>没有出包模板“%1”</translation>
    </message>
    <message>
        <source>the text has more than %1 characters: this is no draft</source>
        <translation>文字超过 %1 个字符，不像一篇稿件</translation>
    </message>
    <message>
        <source>%1 places could not be read and show as �: compare them with the original</source>
        <translation>有 %1 处字节已损坏，以 � 代替，请对照原文</translation>
    </message>
    <message>
        <source>the file is damaged: it cannot be unpacked</source>
        <translation>文件已损坏，无法读取</translation>
    </message>
    <message>
        <source>this old document is damaged; open it in WPS or Word and save it as .docx</source>
        <translation>这份旧格式文档已损坏，请用 WPS 或 Word 打开后另存为 docx</translation>
    </message>
    <message>
        <source>“%1” is not a number of days</source>
        <translation>“%1”不是天数</translation>
    </message>
    <message>
        <source>“%1” is no time limit; pick from the list</source>
        <translation>“%1”不是时限；请从列表里选</translation>
    </message>
    <message>
        <source>“%1” does not belong here; pick from the list</source>
        <translation>这里不能填“%1”；请从列表里选</translation>
    </message>
    <message>
        <source>“%1” is no day; write 03-08 or 2026-09-25</source>
        <translation>“%1”不是日子；请写成03-08或2026-09-25</translation>
    </message>
    <message>
        <source>“%1” is not a whole number above 0</source>
        <translation>“%1”不是大于0的整数</translation>
    </message>
    <message>
        <source>“%1” is not a number of points</source>
        <translation>“%1”不是分数</translation>
    </message>
    <message>
        <source>“%1” is not a proportion such as 3:2</source>
        <translation>“%1”不是3:2这样的比例</translation>
    </message>
    <message>
        <source>either points or times, and one of them</source>
        <translation>加分和倍数填一项，且只填一项</translation>
    </message>
    <message>
        <source>it is not said for which faults</source>
        <translation>没有填扣罚的名目</translation>
    </message>
    <message>
        <source>it is not said what is measured</source>
        <translation>没有填考核什么</translation>
    </message>
    <message>
        <source>a warning is about one thing: periods in a row, what is missing in all, or points it is below</source>
        <translation>一条预警只看一样：连续几期未完成、累计差多少、低于几分</translation>
    </message>
    <message>
        <source>there is no carrier “%1” above</source>
        <translation>上表没有载体“%1”</translation>
    </message>
    <message>
        <source>this is no zip file, or a part of it is missing</source>
        <translation>这不是zip文件，或者文件不完整</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>there is a file of that name already</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>there is no handover in this file</source>
        <translation>这个文件里没有交接内容</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>报送单位</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>信息员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>审签人</translation>
    </message>
    <message>
        <source>Signer’s role</source>
        <translation>审签人职务</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>审签日期</translation>
    </message>
    <message>
        <source>Event date</source>
        <translation>事实发生日期</translation>
    </message>
    <message>
        <source>Report date</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>可否公开</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>约稿编号</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Ignore “%1”</source>
        <translation>忽略“%1”</translation>
    </message>
    <message>
        <source>Fix all of this rule (%1)</source>
        <translation>同一规则全部修改（%1 处）</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>将“%1”加入我的词语</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
</context>
<context>
    <name>ItemNotice</name>
    <message>
        <source>Signed by %1 (%2), %3.</source>
        <translation>%1（%2）已于 %3 审签。</translation>
    </message>
    <message>
        <source>The archive can only be read: a newer program wrote it, or its folder is write-protected.</source>
        <translation>资料库只能查看：由较新版本的程序写成，或所在文件夹不可写入。</translation>
    </message>
    <message>
        <source>Returned for changes.</source>
        <translation>已退改。</translation>
    </message>
    <message>
        <source>Returned for changes: %1</source>
        <translation>退改意见：%1</translation>
    </message>
    <message>
        <source>Waiting for the signature.</source>
        <translation>已送审，等待审签。</translation>
    </message>
    <message>
        <source>The text is locked.</source>
        <translation>文稿已锁定。</translation>
    </message>
    <message>
        <source>Another window has this archive and does not answer; it may run on another computer. Here items can be read, searched and copied. To write, close the other one and start again.</source>
        <translation>另一个窗口正占用资料库，而且没有回应，可能开在另一台电脑上。这里可以看、可以搜、可以复制。要写稿，请关掉那个窗口再启动。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>Goes on from %1.</source>
        <translation>来自：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Received from %1.</source>
        <translation>收自：%1。</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>News</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Special report</source>
        <translation>专报</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>调研</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题建议</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Leader’s remarks</source>
        <translation>领导言论</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Commissioned</source>
        <translation>约稿</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>taken back: %1 of %2. %3</source>
        <translation>冲正%2的“%1”。%3</translation>
    </message>
    <message>
        <source>does not count beside others of the same item: %1</source>
        <translation>同一条信息另有计分，此处不计：%1</translation>
    </message>
    <message>
        <source>counts beside others of the same item: %1</source>
        <translation>同一条信息中此处改为计分：%1</translation>
    </message>
    <message>
        <source>at most %1 points in the period from %2</source>
        <translation>自%2起的周期内封顶%1分</translation>
    </message>
    <message>
        <source>set to zero: %1</source>
        <translation>清零：%1</translation>
    </message>
    <message>
        <source>no longer set to zero: %1</source>
        <translation>恢复清零的分：%1</translation>
    </message>
    <message>
        <source>given at the start: %1</source>
        <translation>基础分：%1</translation>
    </message>
    <message>
        <source>%1 reached: %2 of %3</source>
        <translation>%1达标：%2，应达%3</translation>
    </message>
    <message>
        <source>%1 missed: %2 of %3</source>
        <translation>%1未达标：%2，应达%3</translation>
    </message>
    <message>
        <source>no rule of the scheme takes this: %1</source>
        <translation>方案中没有适用的规则：%1</translation>
    </message>
    <message>
        <source>%1 to %2 points may be awarded for this; how many is not recorded</source>
        <translation>此项可评%1至%2分，但没有登记评定分</translation>
    </message>
    <message>
        <source>%1 to %2 points may be awarded for this, but %3 are recorded</source>
        <translation>此项可评%1至%2分，登记的却是%3分</translation>
    </message>
    <message>
        <source>adopted: %1, %2</source>
        <translation>采用：%1，%2</translation>
    </message>
    <message>
        <source>the upper level’s points are not known</source>
        <translation>没有登记上级分</translation>
    </message>
    <message>
        <source>the scheme has no rate for %1, %2</source>
        <translation>方案没有规定“%1”（%2）的分值</translation>
    </message>
    <message>
        <source>bonus: %1</source>
        <translation>加分：%1</translation>
    </message>
    <message>
        <source>penalty: %1 (%2)</source>
        <translation>扣分：%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 missed %3 times in a row</source>
        <translation>%1：%2连续%3次未完成</translation>
    </message>
    <message>
        <source>%1: %2 short by %3 so far</source>
        <translation>%1：%2累计差%3</translation>
    </message>
    <message>
        <source>%1: %2 points, at least %3 needed</source>
        <translation>%1：%2分，低于%3分</translation>
    </message>
    <message>
        <source>too much news: %1 of %2</source>
        <translation>动态过多：%2条中占%1条</translation>
    </message>
    <message>
        <source>too little research: %1 of %2</source>
        <translation>调研过少：%2条中只有%1条</translation>
    </message>
    <message>
        <source>hardly any problems told: %1 beside %2</source>
        <translation>报喜多报忧少：问题类%1条，成效类%2条</translation>
    </message>
    <message>
        <source>vetoed: no rank</source>
        <translation>一票否决，不排名</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Follow-up</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>终报</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>转报</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Item</source>
        <translation>稿件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sign-off</source>
        <translation>审签(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MovingButtons</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Not signed: have it signed off first.</source>
        <translation>未经审签，请先审签。</translation>
    </message>
    <message>
        <source>Changed after it was signed: return it and have it signed again.</source>
        <translation>审签后又有改动，请退改后重新审签。</translation>
    </message>
    <message>
        <source>This profile takes the other system: choose another profile.</source>
        <translation>该模板不收这个系统的信息，请换一个模板。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>The photo “%1” is missing: add it again or take it out.</source>
        <translation>照片“%1”找不到：重新添加或删去。</translation>
    </message>
</context>
<context>
    <name>PlanLists</name>
    <message>
        <source>%1, overdue</source>
        <translation>%1（逾期）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>约稿编号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出单位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Commissions</source>
        <translation>约稿</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>报送要点</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>PlanningRows</name>
    <message>
        <source>%1 hours</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1个工作日</translation>
    </message>
    <message>
        <source>by the end of the month</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of dates</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每%1</translation>
    </message>
    <message>
        <source>day %1 of every month</source>
        <translation>每月%1日</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Fixed days of reporting</source>
        <translation>定点报送</translation>
    </message>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Told of days before</source>
        <translation>提前几天提醒</translation>
    </message>
    <message>
        <source>Day: 03-08, or 2026-09-25</source>
        <translation>日子（03-08 或 2026-09-25）</translation>
    </message>
    <message>
        <source>Begin days before</source>
        <translation>提前几天动手</translation>
    </message>
    <message>
        <source>What is usually written</source>
        <translation>通常写什么</translation>
    </message>
    <message>
        <source>Rest or work</source>
        <translation>放假或上班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Import drafts</source>
        <translation>导入稿件</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Write a document</source>
        <translation>写出文档</translation>
    </message>
    <message>
        <source>Receive a packet</source>
        <translation>接收报送包</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报送包</translation>
    </message>
    <message>
        <source>Notice of adoptions</source>
        <translation>采用通报</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Take an archive over</source>
        <translation>接收交接文件</translation>
    </message>
    <message>
        <source>Handed over archives</source>
        <translation>交接文件</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2 points (%3)</source>
        <translation>%1 得%2分（%3）</translation>
    </message>
    <message>
        <source>nothing: it counts items of the other system</source>
        <translation>不计分：本方案计另一系统的信息</translation>
    </message>
    <message>
        <source>nothing: no rule takes “%1”</source>
        <translation>不计分：没有“%1”的规则</translation>
    </message>
    <message>
        <source>nothing: no rule takes it</source>
        <translation>不计分：没有适用的规则</translation>
    </message>
    <message>
        <source>the item’s points become %1 times as many (%2)</source>
        <translation>该条得分变为%1倍（%2）</translation>
    </message>
</context>
<context>
    <name>RuleManual</name>
    <message>
        <source>Person and tone</source>
        <translation>人称与语气</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Empty and inflated words</source>
        <translation>空话套话</translation>
    </message>
    <message>
        <source>Structure and content</source>
        <translation>结构与内容</translation>
    </message>
    <message>
        <source>Figures and dates</source>
        <translation>数据与日期</translation>
    </message>
    <message>
        <source>Secrets and personal data</source>
        <translation>涉密与个人信息</translation>
    </message>
    <message>
        <source>Terms, names and references</source>
        <translation>提法、称谓与引用</translation>
    </message>
    <message>
        <source>Punctuation and layout</source>
        <translation>标点与格式</translation>
    </message>
    <message>
        <source>Numerals and units</source>
        <translation>数字与单位</translation>
    </message>
    <message>
        <source>Wrong characters and words</source>
        <translation>错别字</translation>
    </message>
    <message>
        <source>Gates before a packet</source>
        <translation>出包关卡</translation>
    </message>
</context>
<context>
    <name>SchemeForm</name>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>考核类别</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>期初给分</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>考核什么</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Reached +</source>
        <translation>达标得分</translation>
    </message>
    <message>
        <source>Each more +</source>
        <translation>超一条得</translation>
    </message>
    <message>
        <source>At most for more</source>
        <translation>超额至多</translation>
    </message>
    <message>
        <source>Missed −</source>
        <translation>未达标扣</translation>
    </message>
    <message>
        <source>Each missing −</source>
        <translation>每缺一条扣</translation>
    </message>
    <message>
        <source>Carriers and forms</source>
        <translation>载体与形式（一般情形）</translation>
    </message>
    <message>
        <source>Under further conditions (these come first)</source>
        <translation>另有条件的分值（先看这里）</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>按篇幅</translation>
    </message>
    <message>
        <source>Multipliers (all that fit)</source>
        <translation>乘数（适用的都乘）</translation>
    </message>
    <message>
        <source>Bonuses (the first that fits)</source>
        <translation>加分（取第一条适用的）</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>扣罚</translation>
    </message>
    <message>
        <source>Tasks and base points</source>
        <translation>任务和基础分</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Fees in yuan (the first that fits)</source>
        <translation>稿酬（取第一条适用的）</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Longer than, characters</source>
        <translation>超过多少字</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>按什么计</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Multiplied instead</source>
        <translation>改乘什么</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>or times</source>
        <translation>或翻几倍</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>每次或每条</translation>
    </message>
    <message>
        <source>With the adoption</source>
        <translation>与采用分</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>名目</translation>
    </message>
    <message>
        <source>Points off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Set to 0</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>of the period</source>
        <translation>清零周期</translation>
    </message>
    <message>
        <source>No rank</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Missed in a row</source>
        <translation>连续几期未完成</translation>
    </message>
    <message>
        <source>Short by, in all</source>
        <translation>累计差</translation>
    </message>
    <message>
        <source>Points below</source>
        <translation>低于几分</translation>
    </message>
</context>
<context>
    <name>SchemeText</name>
    <message>
        <source>%1 to %2, case by case</source>
        <translation>%1—%2，登记时填写</translation>
    </message>
    <message>
        <source>at most %1 a %2</source>
        <translation>每%2最多%1分</translation>
    </message>
    <message>
        <source>kind %1</source>
        <translation>%1类</translation>
    </message>
    <message>
        <source>sent on by the own level</source>
        <translation>经本级转报</translation>
    </message>
    <message>
        <source>not sent on</source>
        <translation>未经转报</translation>
    </message>
    <message>
        <source>appeared elsewhere first</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>appeared first</source>
        <translation>首发</translation>
    </message>
    <message>
        <source>principal leader</source>
        <translation>主要领导</translation>
    </message>
    <message>
        <source>other leaders</source>
        <translation>其他领导</translation>
    </message>
    <message>
        <source>approving</source>
        <translation>肯定性</translation>
    </message>
    <message>
        <source>not approving</source>
        <translation>非肯定性</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>全部得分</translation>
    </message>
    <message>
        <source>points for adoptions</source>
        <translation>采用分</translation>
    </message>
    <message>
        <source>bonuses</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>base points</source>
        <translation>基础分</translation>
    </message>
    <message>
        <source>Any other</source>
        <translation>其他载体</translation>
    </message>
    <message>
        <source>for each unit</source>
        <translation>每单位各得</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Adoptions</source>
        <translation>采用分</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>按字数</translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>超过%1字</translation>
    </message>
    <message>
        <source>counts as %1</source>
        <translation>按%1计</translation>
    </message>
    <message>
        <source>the upper scheme’s points × %1</source>
        <translation>上级方案分×%1</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>the item’s points × %1</source>
        <translation>该条得分×%1</translation>
    </message>
    <message>
        <source>once for each item</source>
        <translation>每条一次</translation>
    </message>
    <message>
        <source>the higher of it and the adoption</source>
        <translation>与采用分取高者</translation>
    </message>
    <message>
        <source>On top</source>
        <translation>加分和乘数</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1 of the %2 become 0</source>
        <translation>%1清零（本%2）</translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>不排名（一票否决）</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>条报送</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>条采用</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>% adopted</source>
        <translation>%采用率</translation>
    </message>
    <message>
        <source>%1 from the start</source>
        <translation>期初%1分</translation>
    </message>
    <message>
        <source>+%1 when reached</source>
        <translation>达标+%1</translation>
    </message>
    <message>
        <source>+%1 for each one more</source>
        <translation>每超一条+%1</translation>
    </message>
    <message>
        <source>at most %1 for more</source>
        <translation>超额最多%1</translation>
    </message>
    <message>
        <source>−%1 when missed</source>
        <translation>未达标−%1</translation>
    </message>
    <message>
        <source>−%1 for each one missing</source>
        <translation>每缺一条−%1</translation>
    </message>
    <message>
        <source>as the targets say</source>
        <translation>按目标任务</translation>
    </message>
    <message>
        <source>Tasks and base points</source>
        <translation>任务和基础分</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>each gets all</source>
        <translation>各得全额</translation>
    </message>
    <message>
        <source>in equal parts</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>%1 for each</source>
        <translation>各得%1</translation>
    </message>
    <message>
        <source>%1 by the order of names</source>
        <translation>按署名次序%1</translation>
    </message>
    <message>
        <source>as agreed and recorded</source>
        <translation>按登记的份额</translation>
    </message>
    <message>
        <source>each counts as an item of its own</source>
        <translation>分别计，各算一条</translation>
    </message>
    <message>
        <source>only the best counts</source>
        <translation>只取最高</translation>
    </message>
    <message>
        <source>the %1 highest levels count</source>
        <translation>取最高%1层</translation>
    </message>
    <message>
        <source>once per level</source>
        <translation>同层一次</translation>
    </message>
    <message>
        <source>all are added up</source>
        <translation>累加</translation>
    </message>
    <message>
        <source>One item adopted several times</source>
        <translation>同稿多次采用</translation>
    </message>
    <message>
        <source>Several units</source>
        <translation>多个单位合报</translation>
    </message>
    <message>
        <source>Several authors</source>
        <translation>多人合写</translation>
    </message>
    <message>
        <source>missed %1 times in a row</source>
        <translation>连续%1次未达标</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>累计差%1</translation>
    </message>
    <message>
        <source>under %1 points a %2</source>
        <translation>每%2低于%1分</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>预警：%1</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>稿酬：%1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1元</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>%1 decimals; counted in the period of the %2</source>
        <translation>%1位小数；按%2归属</translation>
    </message>
    <message>
        <source>day of submission</source>
        <translation>报送日</translation>
    </message>
    <message>
        <source>day of adoption</source>
        <translation>采用日</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>怎么算</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Its document leaves open</source>
        <translation>依据文件没有写明</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>形式%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>the upper scheme’s points</source>
        <translation>上级方案分</translation>
    </message>
</context>
<context>
    <name>ScoreLists</name>
    <message>
        <source>vetoed</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Commissions</source>
        <translation>约稿</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>In the year</source>
        <translation>累计分</translation>
    </message>
    <message>
        <source>Rank in the year</source>
        <translation>累计名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Fees (yuan)</source>
        <translation>稿酬（元）</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Adopted, %</source>
        <translation>采用率（%）</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>still short by %1</source>
        <translation>还差%1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Completion, %</source>
        <translation>完成率（%）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing submitted</source>
        <translation>零报送</translation>
    </message>
    <message>
        <source>nothing submitted yet</source>
        <translation>本期没有报送</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未计分</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>its document leaves open: %1</source>
        <translation>依据文件没有写明：%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>撰稿</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>稿酬</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Adopted items</source>
        <translation>采用条目</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Schemes side by side</source>
        <translation>方案对照</translation>
    </message>
    <message>
        <source>Lines of the ledger</source>
        <translation>台账明细</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>入账日</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>归属日</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>计入的事项</translation>
    </message>
</context>
<context>
    <name>SimilarPage</name>
    <message>
        <source>most likely the same</source>
        <translation>很可能是同一篇</translation>
    </message>
    <message>
        <source>the same with new figures</source>
        <translation>文字相同、数据有更新</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>内容相近</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>本稿</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>旧稿</translation>
    </message>
    <message>
        <source>Sentences that both have: %1</source>
        <translation>两稿都有的句子：%1</translation>
    </message>
    <message>
        <source>Only in this text: %1</source>
        <translation>只在本稿：%1</translation>
    </message>
    <message>
        <source>Only in the earlier one: %1</source>
        <translation>只在旧稿：%1</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待审签</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退改</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已审签</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已报送</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>read in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>sent for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退改</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>problem ignored</source>
        <translation>忽略问题</translation>
    </message>
    <message>
        <source>problem counted again</source>
        <translation>恢复问题</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>receipt confirmed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>被采用</translation>
    </message>
    <message>
        <source>not adopted</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>begun from a card or an earlier item</source>
        <translation>由卡片或前一条起稿</translation>
    </message>
    <message>
        <source>follow-up begun</source>
        <translation>开始续报</translation>
    </message>
    <message>
        <source>final report begun</source>
        <translation>开始终报</translation>
    </message>
    <message>
        <source>correction begun</source>
        <translation>开始更正</translation>
    </message>
    <message>
        <source>sent on to the level above</source>
        <translation>转报上级</translation>
    </message>
    <message>
        <source>instruction recorded</source>
        <translation>登记批示</translation>
    </message>
    <message>
        <source>feedback on the instruction given</source>
        <translation>反馈批示</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>综合</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>check drafts</source>
        <translation>检查稿件</translation>
    </message>
    <message>
        <source>list the rules, or run their examples</source>
        <translation>列出规则，或验证规则的例句</translation>
    </message>
    <message>
        <source>take drafts into the archive</source>
        <translation>把稿件导入资料库</translation>
    </message>
    <message>
        <source>list the items of the archive</source>
        <translation>列出资料库中的稿件</translation>
    </message>
    <message>
        <source>show an item</source>
        <translation>查看稿件</translation>
    </message>
    <message>
        <source>find items by their text</source>
        <translation>按内容搜索稿件</translation>
    </message>
    <message>
        <source>list the versions of an item</source>
        <translation>列出稿件的历史版本</translation>
    </message>
    <message>
        <source>sign an item off</source>
        <translation>审签稿件</translation>
    </message>
    <message>
        <source>make a packet of signed items</source>
        <translation>把已审签的稿件打成报送包</translation>
    </message>
    <message>
        <source>check a packet</source>
        <translation>校验报送包</translation>
    </message>
    <message>
        <source>find items that say much the same</source>
        <translation>查找雷同稿件</translation>
    </message>
    <message>
        <source>copy the archive</source>
        <translation>备份资料库</translation>
    </message>
    <message>
        <source>bring a copy of the archive back</source>
        <translation>用备份恢复资料库</translation>
    </message>
    <message>
        <source>check the archive, or repair it</source>
        <translation>检查或修复资料库</translation>
    </message>
    <message>
        <source>record that an item was adopted</source>
        <translation>登记一条信息被采用</translation>
    </message>
    <message>
        <source>report what a period came to</source>
        <translation>出一个周期的报表</translation>
    </message>
    <message>
        <source>take a packet’s items into the archive</source>
        <translation>接收报送包中的稿件</translation>
    </message>
    <message>
        <source>list what is due</source>
        <translation>列出到期事项</translation>
    </message>
    <message>
        <source>note leads, begin items from them</source>
        <translation>记线索，由线索起稿</translation>
    </message>
    <message>
        <source>keep commissions, link their items</source>
        <translation>登记约稿，关联信息</translation>
    </message>
    <message>
        <source>hand the whole archive over</source>
        <translation>整库交接</translation>
    </message>
    <message>
        <source>make one draft of several items</source>
        <translation>把几篇稿件综合成一篇</translation>
    </message>
    <message>
        <source>compile an issue of a publication</source>
        <translation>编一期刊物</translation>
    </message>
    <message>
        <source>write what is printed of an item</source>
        <translation>生成稿件的打印件</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>党委</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政务</translation>
    </message>
    <message>
        <source>Principal leader</source>
        <translation>主要领导</translation>
    </message>
    <message>
        <source>Deputy leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未写理由</translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <translation>%1“%2”：%3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>National</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Own unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>News media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单篇</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简讯</translation>
    </message>
    <message>
        <source>News item</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Special report</source>
        <translation>专报</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>调研</translation>
    </message>
    <message>
        <source>Commissioned</source>
        <translation>约稿</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>转报</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>扣罚</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>约稿完成</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>0</source>
        <comment>periods</comment>
        <extracomment>Whether periods are written as in Chinese documents (1) or as 2026-Q3 (0)</extracomment>
        <translation>1</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>批示反馈</translation>
    </message>
</context>
<context>
    <name>chengbao::cli</name>
    <message>
        <source>%1: %2 items, %3 versions</source>
        <translation>%1：稿件 %2 篇，版本 %3 个</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>搜索索引已重建。</translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>一切完好。</translation>
    </message>
    <message>
        <source>Checks the archive: the file, every version’s digest, the search index.</source>
        <translation>检查资料库：数据库文件、各版本的校验值和搜索索引。</translation>
    </message>
    <message>
        <source>this is not a word of --state, --system or --kind</source>
        <translation>--state、--system、--kind 不能填这个词</translation>
    </message>
    <message>
        <source>Only this state.</source>
        <translation>只限该状态。</translation>
    </message>
    <message>
        <source>Only this system.</source>
        <translation>只限该系统。</translation>
    </message>
    <message>
        <source>Only this kind.</source>
        <translation>只限该种类。</translation>
    </message>
    <message>
        <source>Signed by %1: %2</source>
        <translation>已由%1审签：%2</translation>
    </message>
    <message>
        <source>Still in the way: %1</source>
        <translation>仍不能报送：%1</translation>
    </message>
    <message>
        <source>Lists the items of the archive, newest first.</source>
        <translation>列出资料库中的稿件，新的在前。</translation>
    </message>
    <message>
        <source>Finds items whose title or text has all the words, newest first.</source>
        <translation>搜索标题或正文含有全部词语的稿件，新的在前。</translation>
    </message>
    <message>
        <source>Shows an item as a draft file.</source>
        <translation>按稿件文件的格式显示稿件。</translation>
    </message>
    <message>
        <source>Lists every version of an item, oldest first.</source>
        <translation>列出稿件的各个版本，旧的在前。</translation>
    </message>
    <message>
        <source>Records who signed an item; its text is locked from then on.</source>
        <translation>登记审签人；此后文稿即锁定。</translation>
    </message>
    <message>
        <source>Who signed.</source>
        <translation>审签人姓名。</translation>
    </message>
    <message>
        <source>The signer’s role.</source>
        <translation>审签人职务。</translation>
    </message>
    <message>
        <source>--signer takes a name and --role 主要领导 or 分管领导</source>
        <translation>--signer 须填姓名，--role 须填 主要领导 或 分管领导</translation>
    </message>
    <message>
        <source>title, character %1</source>
        <translation>标题第 %1 字</translation>
    </message>
    <message>
        <source>paragraph %1, character %2</source>
        <translation>第 %1 段第 %2 字</translation>
    </message>
    <message>
        <source>%1: %n finding(s)</source>
        <translation>%1：问题 %n 处</translation>
    </message>
    <message>
        <source>Checks drafts; “-” is standard input.</source>
        <translation>检查稿件；“-”为标准输入。</translation>
    </message>
    <message>
        <source>Lays the rules of this folder over the others; may be repeated.</source>
        <translation>叠加该文件夹中的规则，可多次使用。</translation>
    </message>
    <message>
        <source>Leaves this rule out; may be repeated.</source>
        <translation>不用该规则，可多次使用。</translation>
    </message>
    <message>
        <source>Also runs the gates, which need the item’s facts.</source>
        <translation>同时检查报送关口（须有稿件事项）。</translation>
    </message>
    <message>
        <source>there is no rule “%1”</source>
        <translation>没有规则“%1”</translation>
    </message>
    <message>
        <source>Held back: %1 (%2)</source>
        <translation>未通过：%1（%2）</translation>
    </message>
    <message>
        <source>Packet with %1 items: %2</source>
        <translation>报送包（%1 篇）：%2</translation>
    </message>
    <message>
        <source>No packet was made.</source>
        <translation>没有生成报送包。</translation>
    </message>
    <message>
        <source>Makes a packet of signed items; says which are held back and why.</source>
        <translation>把已审签的稿件打成报送包，并说明哪些未通过及其原因。</translation>
    </message>
    <message>
        <source>gov-oa, party-mail, folder or the office’s own.</source>
        <translation>gov-oa、party-mail、folder 或本单位自定的模板。</translation>
    </message>
    <message>
        <source>Where the packet goes.</source>
        <translation>报送包的存放位置。</translation>
    </message>
    <message>
        <source>This item; may be repeated. Without it, every signed item.</source>
        <translation>只打包该稿件，可多次使用；不填则打包全部已审签稿件。</translation>
    </message>
    <message>
        <source>--profile and --to are needed</source>
        <translation>须填 --profile 和 --to</translation>
    </message>
    <message>
        <source>--system takes 政务 or 党委</source>
        <translation>--system 须填 政务 或 党委</translation>
    </message>
    <message>
        <source>Checks that a packet (folder or zip) is whole and unchanged.</source>
        <translation>校验报送包（文件夹或 zip）是否完整、未被改动。</translation>
    </message>
    <message>
        <source>The packet is whole and unchanged.</source>
        <translation>报送包完整，未被改动。</translation>
    </message>
    <message>
        <source> (off)</source>
        <translation>（已关闭）</translation>
    </message>
    <message>
        <source>must be found by %1 but is not: %2</source>
        <translation>%1 应当查出而没有查出：%2</translation>
    </message>
    <message>
        <source>must not be found by %1 but is: %2</source>
        <translation>%1 不应查出却查出：%2</translation>
    </message>
    <message>
        <source>no example fires the rule %1</source>
        <translation>没有例句触发规则 %1</translation>
    </message>
    <message>
        <source>%1 rules, %2 examples, %3 do not hold.</source>
        <translation>规则 %1 条，例句 %2 个，不符 %3 个。</translation>
    </message>
    <message>
        <source>list: the rules in force. test: runs every rule’s own examples.</source>
        <translation>list：列出现行规则。test：验证各规则自带的例句。</translation>
    </message>
    <message>
        <source>test: fails on a rule that no example fires.</source>
        <translation>test：有规则未被例句触发即为不通过。</translation>
    </message>
    <message>
        <source>“%1” is neither list nor test</source>
        <translation>“%1”既不是 list 也不是 test</translation>
    </message>
    <message>
        <source>This version instead of the newest; see history.</source>
        <translation>看这一版而不是最新版，版本号见 history。</translation>
    </message>
    <message>
        <source>Makes every fix that has one way only and writes the file back, in UTF-8.</source>
        <translation>只有一种改法的都改好，以 UTF-8 写回原文件。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Uses this archive instead of the user’s.</source>
        <translation>使用指定的资料库，而不是用户自己的。</translation>
    </message>
    <message>
        <source>How to print.</source>
        <translation>输出格式。</translation>
    </message>
    <message>
        <source>something is missing behind “%1”</source>
        <translation>“%1”后面缺少内容</translation>
    </message>
    <message>
        <source>“%1” is too much</source>
        <translation>多出了“%1”</translation>
    </message>
    <message>
        <source>there is no format “%1”</source>
        <translation>没有“%1”这种格式</translation>
    </message>
    <message>
        <source>chengbao-cli %1 --help explains.</source>
        <translation>用法见 chengbao-cli %1 --help。</translation>
    </message>
    <message>
        <source>Lays this register of units, leaders and proper names over the user’s own; may be repeated.</source>
        <translation>在用户自己的名录之上，再用这份单位、领导、专名名录；可重复。</translation>
    </message>
    <message>
        <source>Also looks for wrong characters by statistics of words.</source>
        <translation>另用词语搭配统计查找疑似错字。</translation>
    </message>
    <message>
        <source>spell.suspect cannot judge: libime and its model of Chinese words are not installed</source>
        <translation>spell.suspect 无法判断：没有安装 libime 及其中文语言模型</translation>
    </message>
    <message>
        <source>Ignored by the clerk: %1</source>
        <translation>信息员已忽略：%1</translation>
    </message>
    <message>
        <source>Most likely the same: %1</source>
        <translation>疑似重复：%1</translation>
    </message>
    <message>
        <source>The same with other figures, a follow-up: %1</source>
        <translation>文字相同、数据有更新，疑似续报：%1</translation>
    </message>
    <message>
        <source>Similar: %1</source>
        <translation>内容相近：%1</translation>
    </message>
    <message>
        <source>Finds items of the archive that say much the same as a draft, or as an item, and shows what both have.</source>
        <translation>在资料库中查找与稿件雷同的旧稿，并列出相同的句子。</translation>
    </message>
    <message>
        <source>Takes drafts (.txt, .docx, .rtf, .html; .doc and .wps through LibreOffice), or those in folders, into the archive and prints their ids.</source>
        <translation>将稿件（.txt、.docx、.rtf、.html；.doc、.wps 借助 LibreOffice）或文件夹中的稿件收入资料库，并列出编号。</translation>
    </message>
    <message>
        <source>The backup has %1 items and %2 versions, the last of %3. %4 items of the archive are not in it, and %5 are in it as they were earlier.</source>
        <translation>备份中有 %1 篇稿件、%2 个版本，最后一次保存于 %3。资料库中有 %4 篇不在备份里，另有 %5 篇在备份里是较早的样子。</translation>
    </message>
    <message>
        <source>Restored. What was there before: %1</source>
        <translation>已恢复。原来的内容备份在：%1</translation>
    </message>
    <message>
        <source>Keeps a whole copy of the archive in a folder; without one in the archive’s own, where old copies are thinned out. Photos are not copied: they lie beside the archive and never change.</source>
        <translation>把整个资料库备份到一个文件夹；不指定时放在资料库自己的备份文件夹，旧备份自动精简。照片不另备份：照片放在资料库旁边，从不改动。</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the archive’s content, which is backed up first.</source>
        <translation>用备份替换资料库的内容，原有内容先行备份。</translation>
    </message>
    <message>
        <source>Only says what the backup would bring and cost.</source>
        <translation>只说明恢复后会多什么、少什么，不动资料库。</translation>
    </message>
    <message>
        <source>Repaired: %1 items, %2 versions. The damaged archive is kept as %3.</source>
        <translation>已修复：%1 篇稿件、%2 个版本。损坏的资料库保留为 %3。</translation>
    </message>
    <message>
        <source>First saves everything readable into a new file and puts it in the place of the damaged one, which is kept. Close the other programs before.</source>
        <translation>先把读得出来的内容全部存入新文件，再替换损坏的资料库；损坏的文件保留。修复前请关闭其他程序。</translation>
    </message>
    <message>
        <source>--date takes a day as 2026-09-25</source>
        <translation>--date 写日期，如 2026-09-25</translation>
    </message>
    <message>
        <source>--form takes 单篇, 综合, 简讯, 动态, 专报, 调研, 约稿, 图片 or 转报</source>
        <translation>--form 写单篇、综合、简讯、动态、专报、调研、约稿、图片或转报</translation>
    </message>
    <message>
        <source>--level takes 国, 省, 市, 县, 单位, 网站 or 媒体</source>
        <translation>--level 写国、省、市、县、单位、网站或媒体</translation>
    </message>
    <message>
        <source>--points and --upper take a number</source>
        <translation>--points 和 --upper 写数字</translation>
    </message>
    <message>
        <source>The publication that took it.</source>
        <translation>采用的载体（刊物）。</translation>
    </message>
    <message>
        <source>The day it appeared, as 2026-09-25.</source>
        <translation>采用日期，如 2026-09-25。</translation>
    </message>
    <message>
        <source>Its issue.</source>
        <translation>期号。</translation>
    </message>
    <message>
        <source>How it was taken; the item’s kind decides otherwise.</source>
        <translation>采用形式；不写则按信息种类。</translation>
    </message>
    <message>
        <source>Whose publication, where no scheme names it.</source>
        <translation>载体层级；方案已写明的载体可以不写。</translation>
    </message>
    <message>
        <source>A unit it counts to, in order; may be repeated.</source>
        <translation>计入的单位，按署名顺序，可写多次。</translation>
    </message>
    <message>
        <source>An author it counts to, in order; may be repeated.</source>
        <translation>计入的撰稿人，按署名顺序，可写多次。</translation>
    </message>
    <message>
        <source>What was awarded, where a scheme leaves a range.</source>
        <translation>评定分；用于方案只给区间的情形。</translation>
    </message>
    <message>
        <source>What the upper level’s scheme gave.</source>
        <translation>上级方案的分值。</translation>
    </message>
    <message>
        <source>Where the item came from.</source>
        <translation>来源途径。</translation>
    </message>
    <message>
        <source>A remark.</source>
        <translation>备注。</translation>
    </message>
    <message>
        <source>Who records it; otherwise the item’s author.</source>
        <translation>登记人；不写则为信息员。</translation>
    </message>
    <message>
        <source>Sent on by the own level.</source>
        <translation>经本级转报。</translation>
    </message>
    <message>
        <source>It appeared elsewhere first.</source>
        <translation>属于转发。</translation>
    </message>
    <message>
        <source>Adopted by %1: %2</source>
        <translation>“%1”采用：%2</translation>
    </message>
    <message>
        <source>Records that an item was adopted: its state, its trail and the books.</source>
        <translation>登记采用：记入状态、留痕和台账。</translation>
    </message>
    <message>
        <source>--carrier and --date are needed</source>
        <translation>须写 --carrier 和 --date</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>In the year</source>
        <translation>累计分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>采用率</translation>
    </message>
    <message>
        <source>What got adopted, by kind</source>
        <translation>采用情况（按种类）</translation>
    </message>
    <message>
        <source>What got adopted, by source</source>
        <translation>采用情况（按来源）</translation>
    </message>
    <message>
        <source>What got adopted, by length</source>
        <translation>采用情况（按字数）</translation>
    </message>
    <message>
        <source>What got adopted, by board</source>
        <translation>采用情况（按板块）</translation>
    </message>
    <message>
        <source>What got adopted, by unit</source>
        <translation>采用情况（按单位）</translation>
    </message>
    <message>
        <source>What got adopted, by findings when it was last checked</source>
        <translation>采用情况（按最近检查的问题数）</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标完成</translation>
    </message>
    <message>
        <source>Nothing submitted: %1</source>
        <translation>零报送：%1</translation>
    </message>
    <message>
        <source>The scheme leaves open: %1</source>
        <translation>方案未写明：%1</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>numbers only</source>
        <translation>只统计条数</translation>
    </message>
    <message>
        <source>%1 submitted, %2 adopted (%3), %4 instructions</source>
        <translation>报送%1条，采用%2条（%3），批示%4次</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Numbers only: --scheme names what the points come from.</source>
        <translation>只统计条数；用 --scheme 指定计分方案。</translation>
    </message>
    <message>
        <source>Reports what a period came to: units, persons, carriers, warnings.</source>
        <translation>出一个周期的报表：单位、个人、载体、提醒。</translation>
    </message>
    <message>
        <source>The period.</source>
        <translation>周期。</translation>
    </message>
    <message>
        <source>What points are counted by; the office’s own scheme otherwise.</source>
        <translation>计分方案；不写则用本单位的方案。</translation>
    </message>
    <message>
        <source>Writes to this file instead of standard output.</source>
        <translation>写入此文件，不写到标准输出。</translation>
    </message>
    <message>
        <source>With docx: one page for the head of this unit.</source>
        <translation>配合 docx：给该单位负责人的单页通报。</translation>
    </message>
    <message>
        <source>Who puts the document out.</source>
        <translation>发文单位。</translation>
    </message>
    <message>
        <source>--period takes 2026, 2026-H1, 2026-Q3, 2026-09 or 2026-W38</source>
        <translation>--period 写 2026、2026-H1、2026-Q3、2026-09 或 2026-W38</translation>
    </message>
    <message>
        <source>Packet %1 from %2, %3 items:</source>
        <translation>报送包 %1，来自 %2，共 %3 件：</translation>
    </message>
    <message>
        <source>Nothing was taken from the packet.</source>
        <translation>未接收报送包中的任何内容。</translation>
    </message>
    <message>
        <source>Checks a packet from another office and takes its items into the archive, or nothing of it.</source>
        <translation>校验其他单位的报送包，将其中稿件收入资料库；校验不通过则一件不收。</translation>
    </message>
    <message>
        <source>The scheme “%1” is not in force in this period.</source>
        <translation>方案“%1”在此周期内不生效。</translation>
    </message>
    <message>
        <source>A notice of adoptions (.xlsx or .csv): takes over every row that is sure.</source>
        <translation>采用通报（.xlsx 或 .csv）：能确定的行全部登记。</translation>
    </message>
    <message>
        <source>With --from: says what would be recorded.</source>
        <translation>配合 --from：只说明将登记什么，不登记。</translation>
    </message>
    <message>
        <source>an item’s id or --from FILE is needed</source>
        <translation>须写稿件编号，或 --from 文件</translation>
    </message>
    <message>
        <source>line %1: %2 — %3</source>
        <translation>第%1行：%2——%3</translation>
    </message>
    <message>
        <source>line %1: %2 — recorded before</source>
        <translation>第%1行：%2——以前已登记</translation>
    </message>
    <message>
        <source>line %1: %2 — nothing that was submitted is like it</source>
        <translation>第%1行：%2——已报送的稿件中没有相近的</translation>
    </message>
    <message>
        <source>line %1: %2 — perhaps %3 “%4” (%5%)</source>
        <translation>第%1行：%2——可能是 %3“%4”（相似%5%）</translation>
    </message>
    <message>
        <source>line %1: %2 — would be recorded for %3</source>
        <translation>第%1行：%2——将登记到 %3</translation>
    </message>
    <message>
        <source>line %1: %2 — recorded for %3</source>
        <translation>第%1行：%2——已登记到 %3</translation>
    </message>
    <message>
        <source>%1 rows without a publication were left out.</source>
        <translation>另有 %1 行未写采用载体，未登记。</translation>
    </message>
    <message>
        <source>--from takes the items from the notice, not an id</source>
        <translation>--from 按通报认稿件，不写稿件编号</translation>
    </message>
    <message>
        <source>The board it belongs to.</source>
        <translation>板块。</translation>
    </message>
    <message>
        <source>Whose it is to write.</source>
        <translation>由哪个单位写。</translation>
    </message>
    <message>
        <source>Its system.</source>
        <translation>系统。</translation>
    </message>
    <message>
        <source>Its kind.</source>
        <translation>种类。</translation>
    </message>
    <message>
        <source>Who notes it.</source>
        <translation>登记人。</translation>
    </message>
    <message>
        <source>this is not a word of --system or --kind</source>
        <translation>--system 或 --kind 没有这个词</translation>
    </message>
    <message>
        <source>The reporting unit.</source>
        <translation>报送单位。</translation>
    </message>
    <message>
        <source>The clerk.</source>
        <translation>信息员。</translation>
    </message>
    <message>
        <source>The clerk’s phone.</source>
        <translation>信息员电话。</translation>
    </message>
    <message>
        <source>Who does it.</source>
        <translation>经办人。</translation>
    </message>
    <message>
        <source>Keeps what the level above asks to be written.</source>
        <translation>登记上级的约稿。</translation>
    </message>
    <message>
        <source>Its number.</source>
        <translation>约稿编号。</translation>
    </message>
    <message>
        <source>By when, as 2026-09-25 or 2026-09-25T17:30.</source>
        <translation>报送时间，写成 2026-09-25 或 2026-09-25T17:30。</translation>
    </message>
    <message>
        <source>Who asks for it.</source>
        <translation>约稿单位。</translation>
    </message>
    <message>
        <source>Whom to call.</source>
        <translation>联系人。</translation>
    </message>
    <message>
        <source>What it has to say, and at what length.</source>
        <translation>内容要点、字数要求。</translation>
    </message>
    <message>
        <source>--due takes 2026-09-25 or 2026-09-25T17:30</source>
        <translation>--due 写成 2026-09-25 或 2026-09-25T17:30</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>已登记：%1</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Lists the commissions that are open.</source>
        <translation>列出未办结的约稿。</translation>
    </message>
    <message>
        <source>Also those that are done or dropped.</source>
        <translation>连同已办结、已放弃的。</translation>
    </message>
    <message>
        <source>Links the item that answers a commission.</source>
        <translation>把信息关联到约稿。</translation>
    </message>
    <message>
        <source>Linked: %1</source>
        <translation>已关联：%1</translation>
    </message>
    <message>
        <source>Keeps commissions and links the items that answer them.</source>
        <translation>登记约稿，关联报送的信息。</translation>
    </message>
    <message>
        <source>commission takes add, list or link</source>
        <translation>commission 后面写 add、list 或 link</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期事项。</translation>
    </message>
    <message>
        <source>Lists what is due: overdue first, then today, soon and later.</source>
        <translation>列出到期事项：先逾期，再今天、临近、以后。</translation>
    </message>
    <message>
        <source>How many days to look ahead; 30 otherwise.</source>
        <translation>往后看多少天，不写为30天。</translation>
    </message>
    <message>
        <source>--days takes a number</source>
        <translation>--days 后面写数字</translation>
    </message>
    <message>
        <source>--due and --happened take a day as 2026-09-25</source>
        <translation>--due 和 --happened 写成 2026-09-25</translation>
    </message>
    <message>
        <source>--noted takes a time as 2026-09-25T09:30</source>
        <translation>--noted 写成 2026-09-25T09:30</translation>
    </message>
    <message>
        <source>Notes something that may become an item.</source>
        <translation>记一条线索。</translation>
    </message>
    <message>
        <source>Where it came from.</source>
        <translation>来源途径。</translation>
    </message>
    <message>
        <source>The file, the meeting, who said it.</source>
        <translation>出自哪份文件、哪次会议、谁说的。</translation>
    </message>
    <message>
        <source>What kind of event it is, as the deadlines name it.</source>
        <translation>事由，与时限里写的一致。</translation>
    </message>
    <message>
        <source>By when to write it.</source>
        <translation>何时写好。</translation>
    </message>
    <message>
        <source>When it happened.</source>
        <translation>事实发生日期。</translation>
    </message>
    <message>
        <source>When the office heard of it; now otherwise.</source>
        <translation>获知时间，不写为现在。</translation>
    </message>
    <message>
        <source>Lists the leads that are open.</source>
        <translation>列出待办的线索。</translation>
    </message>
    <message>
        <source>Also those that were drafted, done or dropped.</source>
        <translation>连同已成稿、已办结、已放弃的。</translation>
    </message>
    <message>
        <source>Begins an item from a lead.</source>
        <translation>由线索起稿。</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>已起稿：%1</translation>
    </message>
    <message>
        <source>Notes leads and begins items from them.</source>
        <translation>记线索，由线索起稿。</translation>
    </message>
    <message>
        <source>lead takes add, list or draft</source>
        <translation>lead 后面写 add、list 或 draft</translation>
    </message>
    <message>
        <source>Missing or changed: %1</source>
        <translation>缺失或已被改动：%1</translation>
    </message>
    <message>
        <source>Handed over: %1 items, %2 versions, %3 photos.</source>
        <translation>已导出：稿件 %1 篇，版本 %2 个，照片 %3 张。</translation>
    </message>
    <message>
        <source>Taken in: %1 items, %2 versions, %3 photos.</source>
        <translation>已导入：稿件 %1 篇，版本 %2 个，照片 %3 张。</translation>
    </message>
    <message>
        <source>“%1” is neither export nor import.</source>
        <translation>“%1”既不是 export 也不是 import。</translation>
    </message>
    <message>
        <source>Makes one draft of several items, their texts one after another; where it came from is kept with it.</source>
        <translation>把几篇稿件依次合成一篇草稿，并记下来源。</translation>
    </message>
    <message>
        <source>Whose item it is.</source>
        <translation>报送单位。</translation>
    </message>
    <message>
        <source>Who merges them.</source>
        <translation>经办人。</translation>
    </message>
    <message>
        <source>--kind takes text, submission or sign-off</source>
        <translation>--kind 写 text（正文）、submission（报送单）或 sign-off（审签单）</translation>
    </message>
    <message>
        <source>Compiles items into an issue of a publication, as .docx or .pdf.</source>
        <translation>把稿件编成一期刊物，存为 .docx 或 .pdf。</translation>
    </message>
    <message>
        <source>The .docx or .pdf.</source>
        <translation>.docx 或 .pdf 文件。</translation>
    </message>
    <message>
        <source>Which publication; the first otherwise.</source>
        <translation>哪种刊物；不写则用第一种。</translation>
    </message>
    <message>
        <source>Its number in the year; the next otherwise.</source>
        <translation>当年第几期；不写则接着上一期。</translation>
    </message>
    <message>
        <source>Its number over all years.</source>
        <translation>总期号。</translation>
    </message>
    <message>
        <source>Its day; today otherwise.</source>
        <translation>签发日期；不写则为今天。</translation>
    </message>
    <message>
        <source>The editor’s note (按语).</source>
        <translation>按语。</translation>
    </message>
    <message>
        <source>--to is needed</source>
        <translation>须写 --to</translation>
    </message>
    <message>
        <source>Writes what is printed of an item: its text, its form, or the sheet to be signed by hand.</source>
        <translation>生成稿件的打印件：正文、报送单，或供手签的审签单。</translation>
    </message>
    <message>
        <source>正文, 报送单 or 审签单.</source>
        <translation>正文、报送单或审签单。</translation>
    </message>
    <message>
        <source>Whose recipient stands on the form; otherwise the first of the system.</source>
        <translation>用哪个出包模板的主送、渠道；不写则用稿件所属系统的第一个。</translation>
    </message>
    <message>
        <source>Writes everything the archive holds into a new folder or .zip file that other programs can read, or makes an archive of one. The file also has the office’s own rules, profiles, templates, schemes and time limits.</source>
        <translation>把资料库的全部内容写进一个新文件夹或.zip文件，别的程序也能读；或由它重建资料库。.zip里还有单位自己的规则、模板、计分方案和时限。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::AfterSteps</name>
    <message>
        <source>Received</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Whom it was sent to has it. Who confirmed, by which number?</source>
        <translation>对方已收到。谁签收、签收号是什么？</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>What was said about it?</source>
        <translation>对方怎么说？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>It stays on the trail that it had left. Why is it withdrawn?</source>
        <translation>留痕里会保留曾经报送。为什么撤回？</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::BackupDialog</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>恢复到此备份…</translation>
    </message>
    <message>
        <source>Hand everything over…</source>
        <translation>整库交接…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>A copy of the archive is kept by itself every few hours in which something was written: all of two days, then one for each of 12 days, 10 weeks and 9 months. Photos lie beside the archive and never change.</source>
        <translation>有改动时，每隔几小时自动备份一次资料库：两天内的全部保留，此后留 12 天每天一份、10 周每周一份、9 个月每月一份。照片存放在资料库旁，不会改变。</translation>
    </message>
    <message>
        <source>Copies of the archive</source>
        <translation>资料库的备份</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No copy was kept yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Choose one to see what restoring it would change.</source>
        <translation>选中一份备份，可先看恢复后会有什么变化。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>It has %1 items and %2 versions, the last of %3.</source>
        <translation>这份备份有稿件 %1 篇、版本 %2 个，最后保存于 %3。</translation>
    </message>
    <message>
        <source>Nothing of the archive would be lost.</source>
        <translation>恢复后不会丢失现有内容。</translation>
    </message>
    <message>
        <source>%1 items of the archive are not in it, and %2 are in it as they were earlier. What is there now is kept as a copy first.</source>
        <translation>现有稿件中有 %1 篇不在这份备份里，另有 %2 篇在备份里是较早的版本。恢复前会先把现有内容备份下来。</translation>
    </message>
    <message>
        <source>Copying the archive…</source>
        <translation>正在备份资料库…</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已备份：%1</translation>
    </message>
    <message>
        <source>The archive will be as it was at %1. %2</source>
        <translation>资料库将回到 %1 时的样子。%2</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Restored. What was there before: %1</source>
        <translation>已恢复。原来的内容备份在：%1</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>整库交接</translation>
    </message>
    <message>
        <source>Writing everything into %1…</source>
        <translation>正在把全部内容写入 %1…</translation>
    </message>
    <message>
        <source>Handed over: %1 items, %2 versions, %3 photos.</source>
        <translation>已导出：稿件 %1 篇，版本 %2 个，照片 %3 张。</translation>
    </message>
    <message>
        <source>%1 photos are missing or were changed.</source>
        <translation>有 %1 张照片缺失或已被改动。</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>接收交接…</translation>
    </message>
    <message>
        <source>Taking everything over…</source>
        <translation>正在接收…</translation>
    </message>
    <message>
        <source>Taken over: %1 items, %2 versions, %3 photos. Own rules, schemes and time limits count from the next start.</source>
        <translation>已接收稿件%1篇、版本%2个、照片%3张。单位自己的规则、方案和时限下次启动起生效。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Beginnings</name>
    <message>
        <source>Not imported: %1</source>
        <translation>未能导入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n files were not imported. The first: %1</source>
        <translation>
            <numerusform>有 %n 个文件没有导入。第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the draft in the other program first.</source>
        <translation>剪贴板里没有文字。请先在别的程序里复制稿件。</translation>
    </message>
    <message>
        <source>This goes on from “%1”. Places to change or confirm: %2. Ctrl+J leads from one to the next, Ctrl+. confirms that it is still so.</source>
        <translation>续报“%1”。旧稿带来的日期、数字和人名共 %2 处，须逐处改掉或确认：Ctrl+J 到下一处，Ctrl+. 确认仍然如此。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>Imported, please look it through: %1</source>
        <translation>已导入，请过目：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>File by file…</source>
        <translation>逐个查看…</translation>
    </message>
    <message>
        <source>There are no drafts in this folder. What is read: txt, docx, doc, wps, rtf and html.</source>
        <translation>这个文件夹里没有可导入的稿件。能读 txt、docx、doc、wps、rtf、html。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::BodyField</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Write or paste the text here</source>
        <translation>在此撰写或粘贴正文</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::BooksWindow</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>周期长短</translation>
    </message>
    <message>
        <source>Period before (Alt+Left)</source>
        <translation>上一期（Alt+←）</translation>
    </message>
    <message>
        <source>Next period (Alt+Right)</source>
        <translation>下一期（Alt+→）</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>This page as a &amp;workbook (.xlsx)…</source>
        <translation>本页表格（.xlsx）(&amp;W)…</translation>
    </message>
    <message>
        <source>This page as a &amp;document (.docx)…</source>
        <translation>本页文档（.docx）(&amp;D)…</translation>
    </message>
    <message>
        <source>The whole &amp;report as a workbook (.xlsx)…</source>
        <translation>本期全部报表（.xlsx）(&amp;R)…</translation>
    </message>
    <message>
        <source>The &amp;circular with its annex (.docx)…</source>
        <translation>通报及采用条目附表（.docx）(&amp;C)…</translation>
    </message>
    <message>
        <source>One page for the head of a &amp;unit (.docx)…</source>
        <translation>单页通报：先选一个单位（.docx）(&amp;U)…</translation>
    </message>
    <message>
        <source>One page for the head of %1 (.docx)…</source>
        <translation>单页通报：%1（.docx）…</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading the books…</source>
        <translation>正在读台账…</translation>
    </message>
    <message>
        <source>Reading was cancelled; what is shown may be older. F5 reads again.</source>
        <translation>已取消读取，显示的可能是旧数据。按F5重新读取。</translation>
    </message>
    <message>
        <source>Your own schemes do not hold, so only the shipped ones are here. %1</source>
        <translation>本单位的计分方案有错，暂时只用自带的方案。%1</translation>
    </message>
    <message>
        <source>No scheme: numbers only</source>
        <translation>没有方案：只计条数</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>信息采用情况</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写%1…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送打印机。</translation>
    </message>
    <message>
        <source>Your own deadlines or holidays do not hold, so the shipped ones count. %1</source>
        <translation>本单位的时限或节假日设置有错，暂时用自带的。%1</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::CardForm</name>
    <message>
        <source>Not said yet</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>约稿</translation>
    </message>
    <message>
        <source>Key point</source>
        <translation>报送要点</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>题目(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;What it is about</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>File, meeting, &amp;person</source>
        <translation>文件、会议、来人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Occasion</source>
        <translation>事由(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Happened on</source>
        <translation>事实发生日期(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>期限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>约稿编号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Requirements</source>
        <translation>撰写要求(&amp;R)</translation>
    </message>
    <message>
        <source>Asked &amp;by</source>
        <translation>约稿单位(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系人(&amp;C)</translation>
    </message>
    <message>
        <source>At the &amp;hour</source>
        <translation>时刻(&amp;H)</translation>
    </message>
    <message>
        <source>17:30; empty: by the end of the day</source>
        <translation>17:30；不填为当天内</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>周期(&amp;P)</translation>
    </message>
    <message>
        <source>Put out &amp;by</source>
        <translation>发布单位(&amp;B)</translation>
    </message>
    <message>
        <source>Bo&amp;ard</source>
        <translation>板块(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Checking</name>
    <message>
        <source>May be reported</source>
        <translation>可以报送</translation>
    </message>
    <message>
        <source>May be sent for review</source>
        <translation>可以送审</translation>
    </message>
    <message>
        <source>May be signed</source>
        <translation>可以审签</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are not filled in yet.</source>
        <translation>
            <numerusform>还有%n处提示没有填，写好或删去再报。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ChecklistPanel</name>
    <message>
        <source>Checklist before reporting</source>
        <translation>报送前检查</translation>
    </message>
    <message>
        <source>No item is open</source>
        <translation>没有打开稿件</translation>
    </message>
    <message>
        <source>What still stands between the open item and a packet is listed here.</source>
        <translation>打开的稿件离出包还差什么，都列在这里。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::CompareWindow</name>
    <message>
        <source>Put the older one back</source>
        <translation>恢复较早的一版</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>版本对照</translation>
    </message>
    <message>
        <source>Comparison of the versions</source>
        <translation>两版对照</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右对照</translation>
    </message>
    <message>
        <source>The versions beside each other</source>
        <translation>两版左右并排</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>合并对照</translation>
    </message>
    <message>
        <source>One text, with what was removed struck out</source>
        <translation>合成一篇，删去的加删除线，新增的加下划线</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>较早的一版</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>较新的一版</translation>
    </message>
    <message>
        <source>Previous change (Shift+F8)</source>
        <translation>上一处改动（Shift+F8）</translation>
    </message>
    <message>
        <source>Next change (F8)</source>
        <translation>下一处改动（F8）</translation>
    </message>
    <message>
        <source>Make title and text of the older version the newest one</source>
        <translation>用较早一版的标题和正文作为最新一版</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Present text</source>
        <translation>当前文稿</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>第%1版，%2</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差别</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>第%1处，共%2处</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::DateField</name>
    <message>
        <source>Choose a day (Alt+Down)</source>
        <translation>选择日期（Alt+↓）</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>There is no such day. It is not kept until it is a date.</source>
        <translation>没有这一天，改成正确的日期后才会保存。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::DeadlinesPage</name>
    <message>
        <source>The first time limit whose kinds and occasions fit an item counts. Days are calendar days unless they are working days, which go by the holidays here.</source>
        <translation>种类和事由都对得上的第一条时限算数。“天”是日历天，“工作日”按这里的节假日算。</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>添加一行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove rows</source>
        <translation>删除所选行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Feedback within, working days</source>
        <translation>批示反馈工作日(&amp;F)</translation>
    </message>
    <message>
        <source>Told as soon &amp;when days are left</source>
        <translation>几天内算临近(&amp;W)</translation>
    </message>
    <message>
        <source>As &amp;shipped…</source>
        <translation>恢复自带(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Of %1 only the holidays of the law are known, not which weekends are worked for them.</source>
        <translation>%1年只有法定节假日，还没有调休；通知印发后请在“节假日”里补上。</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1第%2行：%3</translation>
    </message>
    <message>
        <source>Your own deadlines, festivals and holidays are removed; the shipped ones count again.</source>
        <translation>将删除本单位改过的时限、节日和节假日，恢复自带的。</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deadlines and days</source>
        <translation>时限与节日</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::DraftEditor</name>
    <message>
        <source>Locked: this text cannot be changed</source>
        <translation>已锁定，不能修改</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::EventForm</name>
    <message>
        <source>Sent on by the own level</source>
        <translation>经本级转报</translation>
    </message>
    <message>
        <source>Appeared elsewhere first</source>
        <translation>转发（已在别处刊登）</translation>
    </message>
    <message>
        <source>Principal leader</source>
        <translation>主要领导</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>肯定性批示</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Several with 、 between them, in order</source>
        <translation>多个用顿号隔开，按署名次序</translation>
    </message>
    <message>
        <source>Only where the scheme leaves a range</source>
        <translation>方案只给了幅度时填写</translation>
    </message>
    <message>
        <source>Search items, or type the title of one that is not here</source>
        <translation>查找稿件，或填写资料库里没有的标题</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>事项(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>稿件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>载体(&amp;C)</translation>
    </message>
    <message>
        <source>Iss&amp;ue</source>
        <translation>期号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>批示领导(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fault</source>
        <translation>扣罚原因(&amp;F)</translation>
    </message>
    <message>
        <source>Le&amp;vel</source>
        <translation>层级(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>形式(&amp;O)</translation>
    </message>
    <message>
        <source>Points &amp;given</source>
        <translation>实得分(&amp;G)</translation>
    </message>
    <message>
        <source>U&amp;nits</source>
        <translation>单位(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Persons</source>
        <translation>撰稿人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>Items that fit</source>
        <translation>匹配的稿件</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>An item of this archive</source>
        <translation>资料库中的稿件</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>a day that is not to come</source>
        <translation>不晚于今天的日期</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>a unit it counts for</source>
        <translation>计分单位</translation>
    </message>
    <message>
        <source>a carrier or a level</source>
        <translation>载体或层级</translation>
    </message>
    <message>
        <source>a leader or a level</source>
        <translation>批示领导或层级</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>扣罚原因</translation>
    </message>
    <message>
        <source>a number of points</source>
        <translation>数字形式的实得分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No scheme is in force: it is counted as a number.</source>
        <translation>没有启用计分方案，只计条数。</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>As the carrier has it</source>
        <translation>按载体</translation>
    </message>
    <message>
        <source>Feed&amp;back by</source>
        <translation>反馈期限(&amp;B)</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Exchange</name>
    <message>
        <source>Choose at least two items in the list first: Ctrl and click, or Shift and the arrow keys.</source>
        <translation>请先在列表中选中至少两篇：按住 Ctrl 点选，或按 Shift 加方向键。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ExportDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export a packet</source>
        <translation>导出报送包</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>出包模板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>存放位置(&amp;F)</translation>
    </message>
    <message>
        <source>Signed items</source>
        <translation>已审签稿件</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>不能报送的原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>正在打包…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Checking the signed items…</source>
        <translation>正在检查已审签的稿件…</translation>
    </message>
    <message>
        <source>The profile takes %1 items only.</source>
        <translation>该模板只收%1信息。</translation>
    </message>
    <message>
        <source>No item is signed. Sign items off first, then pack them.</source>
        <translation>没有已审签的稿件。请先审签，再打包。</translation>
    </message>
    <message>
        <source>%1 of %2 signed items go into the packet.</source>
        <translation>已审签 %2 篇，本次报送 %1 篇。</translation>
    </message>
    <message>
        <source>No packet was made: every item was held back.</source>
        <translation>没有生成报送包：所有稿件都未通过。</translation>
    </message>
    <message>
        <source>Held back:</source>
        <translation>未通过的稿件：</translation>
    </message>
    <message numerus="yes">
        <source>Items packed: %n</source>
        <translation>
            <numerusform>已打包 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Double-click one that is held back to open it; return it to mend it.</source>
        <translation>双击不能报送的稿件可打开它，退改后修改。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FactsPanel</name>
    <message>
        <source>Facts of the item</source>
        <translation>稿件事项</translation>
    </message>
    <message>
        <source>Set by signing</source>
        <translation>审签时填入</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FigureModel</name>
    <message>
        <source>%1: Enter or a double click shows what it is made of</source>
        <translation>%1：按回车或双击看由哪几行组成</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FiguresPanel</name>
    <message>
        <source>base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Figures of the item</source>
        <translation>全文数据</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>换算</translation>
    </message>
    <message>
        <source>Take as base</source>
        <translation>作为基数</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Every figure of the text is listed here with its sentence and what the check says of it.</source>
        <translation>文中每个数据连同所在句子和检查结果都列在这里。</translation>
    </message>
    <message>
        <source>Nothing to convert</source>
        <translation>没有可换算的</translation>
    </message>
    <message>
        <source>Take one figure as base with Space and go to another: growth, difference, share and averages appear here.</source>
        <translation>按空格把一个数据作为基数，再选另一个，这里列出增幅、差额、占比和平均数。</translation>
    </message>
    <message>
        <source>Work out the other figures against this one (Space)</source>
        <translation>其他数据都与它相比（空格）</translation>
    </message>
    <message>
        <source>Put this where the cursor stands in the text</source>
        <translation>插入到正文光标处</translation>
    </message>
    <message>
        <source>Base no more</source>
        <translation>取消基数</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FilterPanel</name>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>with photos</source>
        <translation>有照片</translation>
    </message>
    <message>
        <source>without photos</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>with problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>without problems</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>报送单位</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>信息员</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>有照片</translation>
    </message>
    <message>
        <source>Without photos</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Without problems</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Most fitting first</source>
        <translation>最相关的在前</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find in title and body</source>
        <translation>在标题和正文中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>区分大小写（全角半角不区分）</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FindGuide</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced, none left</source>
        <translation>
            <numerusform>已替换%n处，没有了</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chengbao::ui::FindingCard</name>
    <message>
        <source>Problem under the cursor</source>
        <translation>光标处的问题</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This guards what leaves the office and cannot be ignored.</source>
        <translation>此项把守涉密和报送关口，不能忽略。</translation>
    </message>
    <message>
        <source>Fix all of this rule (%1)</source>
        <translation>同一规则全部修改（%1 处）</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>错例：%1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>正例：%1</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Guides</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Version %1 is the newest text again. The one before it stays in the history.</source>
        <translation>已恢复第%1版的文字，恢复前的一版仍在历史中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>报前</translation>
    </message>
    <message>
        <source>Version %1 is the newest again, with its facts (%2). Photos stay as they are; the version before it stays in the history.</source>
        <translation>第 %1 版已恢复为最新一版，事项随之恢复（%2）。照片不变，恢复前的一版仍在历史中。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Help</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Chengbao %1
Drafting, checking, sign-off and packets for information clerks.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>呈报 %1
供信息员起草、检查、审签和报送。
自由软件，按 GNU GPL 第 3 版或更新版本发布。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::HistoryPanel</name>
    <message>
        <source>%1 ch.</source>
        <comment>characters of a version, short</comment>
        <translation>%1字</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1  Version %2</source>
        <translation>%1&#x3000;第%2版</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各版</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对照…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show what changed from this version to the present text (Enter)</source>
        <translation>看从这一版到当前文稿改了什么（Enter）</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>还没有保存过</translation>
    </message>
    <message>
        <source>Every save keeps a version. They all stay.</source>
        <translation>每次保存留下一版，各版都不删除。</translation>
    </message>
    <message>
        <source>The versions cannot be read</source>
        <translation>读不出各版</translation>
    </message>
    <message>
        <source>Make title, text and facts of this version the newest ones. Photos stay. Nothing is lost: the present version stays in the list.</source>
        <translation>把这一版的标题、正文和事项恢复为最新一版，照片不变。什么都不会丢：现在的一版仍在列表中。</translation>
    </message>
    <message>
        <source>Saves in between (%1)</source>
        <translation>显示中间的保存（%1 次）</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::IgnoreForm</name>
    <message>
        <source>Ignore here</source>
        <translation>忽略此处</translation>
    </message>
    <message>
        <source>Ignore in this item</source>
        <translation>本篇忽略</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>今后都不提示</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Reason, for who signs it</source>
        <translation>理由（必填，审签人会看到）</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>理由（可不填，回车确定）</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>只对“%1”</translation>
    </message>
    <message>
        <source>The whole rule “%1”</source>
        <translation>整条规则“%1”</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Ignoring</name>
    <message>
        <source>Ignored: “%1”.</source>
        <translation>已忽略“%1”。</translation>
    </message>
    <message>
        <source>The rule “%1” is switched off for you.</source>
        <translation>今后不再查“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no longer found by the rule “%2”.</source>
        <translation>今后“%2”不再提示“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ImportReport</name>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Imported: %1. Not imported: %2.</source>
        <translation>已导入 %1 个文件，未导入 %2 个。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::InsightPage</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Problems at submission</source>
        <translation>报送时的问题数</translation>
    </message>
    <message>
        <source>Adopted by %1</source>
        <translation>按%1看采用</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Adopted, %</source>
        <translation>采用率（%）</translation>
    </message>
    <message>
        <source>How far it carries</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>条数太少，看不出规律</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%2条中采用%1条</translation>
    </message>
    <message>
        <source>The period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>The year so far</source>
        <translation>今年以来</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From which time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>按什么看</translation>
    </message>
    <message>
        <source>Counts of your own items: what was adopted, not what will be. An item counts once, however often it was adopted.</source>
        <translation>这里是本单位已有稿件的计数，说明过去采用了什么，不预示以后。一稿多次采用只算一条。</translation>
    </message>
    <message>
        <source>Nothing is known about this yet</source>
        <translation>这一项还没有数据</translation>
    </message>
    <message>
        <source>Rates appear when items were reported and adoptions recorded. Sources come with the adoptions, boards with the items’ labels, problems with their last check.</source>
        <translation>有了报送和采用登记才有采用率。来源在登记采用时填写，板块在稿件上标注，问题数取最近一次检查。</translation>
    </message>
    <message>
        <source>What gets adopted</source>
        <translation>什么易被采用</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::IntroductionPage</name>
    <message>
        <source>First start</source>
        <translation>首次使用</translation>
    </message>
    <message>
        <source>Who writes here?</source>
        <translation>先认识一下</translation>
    </message>
    <message>
        <source>Every new item starts with these, so that they are typed once. They stay on this computer and can be changed at any time under Item, Settings.</source>
        <translation>这几项会自动填进每篇新稿，填一次就行。内容只存在这台电脑上，随时可以在“稿件—设置”里改。</translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation>保存并开始</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再填</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::IssueDialog</name>
    <message>
        <source>Write the issue…</source>
        <translation>生成刊物…</translation>
    </message>
    <message>
        <source>Compile an issue</source>
        <translation>编刊物</translation>
    </message>
    <message>
        <source>Items of the issue, in their order</source>
        <translation>本期稿件，按顺序</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>按语</translation>
    </message>
    <message>
        <source>Editor’s note; may stay empty</source>
        <translation>按语，可不填</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Publication</source>
        <translation>刊物(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Masthead</source>
        <translation>刊名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Number in the year</source>
        <translation>当年期号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>签发日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>编印单位(&amp;O)</translation>
    </message>
    <message>
        <source>Mar&amp;k</source>
        <translation>标识(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reports to</source>
        <translation>报(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ent to</source>
        <translation>送(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Given to</source>
        <translation>发(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>签发人(&amp;S)</translation>
    </message>
    <message>
        <source>Ed&amp;itor</source>
        <translation>编辑(&amp;I)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已生成：%1</translation>
    </message>
    <message>
        <source>New from this one</source>
        <translation>据此新建</translation>
    </message>
    <message>
        <source>I&amp;tems, in their order</source>
        <translation>稿件及顺序(&amp;T)</translation>
    </message>
    <message>
        <source>As 内部资料; nothing secret</source>
        <translation>如：内部资料；涉密的不能在这里编</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ItemDelegate</name>
    <message>
        <source>MMM d</source>
        <comment>date format of this year&apos;s days</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ItemList</name>
    <message>
        <source>Search all items</source>
        <translation>搜索全部稿件</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>搜索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>搜索稿件</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No item in “%1” has “%2” in its title or text.</source>
        <translation>“%1”的稿件中，标题和正文都没有“%2”。</translation>
    </message>
    <message>
        <source>No item has “%1” in its title or text. Fewer words find more.</source>
        <translation>所有稿件的标题和正文都没有“%1”。减少词语可找到更多。</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有稿件</translation>
    </message>
    <message>
        <source>No item stands at “%1”.</source>
        <translation>目前没有“%1”的稿件。</translation>
    </message>
    <message>
        <source>Filters and saved searches</source>
        <translation>筛选和已存搜索</translation>
    </message>
    <message>
        <source>Filters and saved searches (Ctrl+Shift+K)</source>
        <translation>筛选和已存搜索（Ctrl+Shift+K）</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>取消筛选</translation>
    </message>
    <message>
        <source>Take the filters away: %1</source>
        <translation>取消筛选：%1</translation>
    </message>
    <message>
        <source>No item fits all of this: %1.</source>
        <translation>没有稿件同时符合：%1。</translation>
    </message>
    <message>
        <source>What you write or read in is listed here. Files may also be dropped onto the window.</source>
        <translation>新建和导入的稿件列在这里，也可以把文件拖进窗口。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ItemPage</name>
    <message>
        <source>No item is open</source>
        <translation>未打开稿件</translation>
    </message>
    <message>
        <source>Choose one in the list, or begin a new one.</source>
        <translation>请在列表中选择，或新建一篇。</translation>
    </message>
    <message>
        <source>This item was changed elsewhere meanwhile. Your text is still here, but not kept yet.</source>
        <translation>这篇稿件已在别处改动。您的文稿还在，但尚未保存。</translation>
    </message>
    <message>
        <source>Keep mine as the newest</source>
        <translation>以我的为准</translation>
    </message>
    <message>
        <source>Keep mine as a new draft</source>
        <translation>另存为新稿</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ItemSteps</name>
    <message>
        <source>Return for changes</source>
        <translation>退改</translation>
    </message>
    <message>
        <source>The signature becomes void and the text can be edited again. What is to change?</source>
        <translation>退改后原审签失效，文稿恢复可编辑。请写明修改意见：</translation>
    </message>
    <message>
        <source>What is to change?</source>
        <translation>请写明修改意见：</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>正在导入 %1 / %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Chengbao</source>
        <translation>呈报</translation>
    </message>
    <message>
        <source>The open text could not be saved. %1</source>
        <translation>打开的文稿未能保存。%1</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>About the item</source>
        <translation>关于本稿</translation>
    </message>
    <message>
        <source>Started again: one archive has one window, and this is it.</source>
        <translation>程序已经开着：一个资料库只开一个窗口，就是这个。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::NamesDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Units and names</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>The check leaves these names as they are. It reports a unit’s former name, a short name that comes before the full one, and a leader with another title.</source>
        <translation>检查时，名录里的名称视为正确。单位写了旧名、未写全称先用简称、领导职务与名录不符时，会给出提示。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short names, or the title</source>
        <translation>简称（领导填职务）</translation>
    </message>
    <message>
        <source>Former names and their last day</source>
        <translation>曾用名与停用日期</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>领导(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Proper name</source>
        <translation>专名(&amp;P)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Proper name</source>
        <translation>专名</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Navigation</name>
    <message>
        <source>Where items stand</source>
        <translation>稿件状态</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>What is due, in the books</source>
        <translation>在台账里看到期事项</translation>
    </message>
    <message>
        <source>Due %1, overdue %2</source>
        <translation>到期%1 逾期%2</translation>
    </message>
    <message>
        <source>Due today %1</source>
        <translation>今天到期%1</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::NoticeDialog</name>
    <message>
        <source>%1 points</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>in the books already</source>
        <translation>以前已登记</translation>
    </message>
    <message>
        <source>nothing that was submitted is like it</source>
        <translation>已报送的稿件中没有相近的</translation>
    </message>
    <message>
        <source>not sure: choose the item</source>
        <translation>拿不准，请选定稿件</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>same digest</source>
        <translation>摘要相同</translation>
    </message>
    <message>
        <source>same title</source>
        <translation>标题相同</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Notice of adoptions</source>
        <translation>采用通报</translation>
    </message>
    <message>
        <source>Rows of the notice</source>
        <translation>通报各行</translation>
    </message>
    <message>
        <source>In the notice</source>
        <translation>通报所列</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>采用情况</translation>
    </message>
    <message>
        <source>Our item</source>
        <translation>本单位稿件</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rows</source>
        <translation>
            <numerusform>%1：共%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a publication</source>
        <translation>
            <numerusform>%n行未写采用载体</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of our items is meant</source>
        <translation>指的是哪一篇</translation>
    </message>
    <message>
        <source>None of ours</source>
        <translation>不是本单位的稿件</translation>
    </message>
    <message numerus="yes">
        <source>Record %n adoptions</source>
        <translation>
            <numerusform>登记%n条采用</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>No outline</source>
        <translation>没有提纲</translation>
    </message>
    <message>
        <source>Paragraphs that begin with 一、 （一） 1. （1） and points like 一是 are listed here.</source>
        <translation>以一、（一）1.（1）开头的段落和“一是”等要点列在这里。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::PasteGuide</name>
    <message numerus="yes">
        <source>%n pasted lines look like parts of a web page, such as “%1”.</source>
        <translation>
            <numerusform>粘贴的内容里有 %n 行像是网页杂项，如“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove these lines</source>
        <translation>删去这些行</translation>
    </message>
    <message numerus="yes">
        <source>%n punctuation marks are of half width.</source>
        <translation>
            <numerusform>有 %n 处半角标点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them full width</source>
        <translation>改为全角</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::PhotoList</name>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Take this photo out</source>
        <translation>移除这张照片</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Caption: who, where, when, doing what</source>
        <translation>图说：何人何时何地做何事</translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation>%1 的图说</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Or drop pictures here, or paste them with Ctrl+V</source>
        <translation>也可以把图片拖到这里，或按 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation>拖动可换位置（Alt+↑、Alt+↓）</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>这张图片显示不出来</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::PlansPage</name>
    <message>
        <source>Only &amp;open ones</source>
        <translation>只看未办的(&amp;O)</translation>
    </message>
    <message>
        <source>Kind of card</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>约稿编号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>记下(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Write it as a draft</source>
        <translation>写成稿件(&amp;W)</translation>
    </message>
    <message>
        <source>Write it as a draft (Ctrl+Return)</source>
        <translation>写成稿件（Ctrl+回车）</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详情(&amp;D)…</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>办结(&amp;N)</translation>
    </message>
    <message>
        <source>Dro&amp;p</source>
        <translation>放弃(&amp;P)</translation>
    </message>
    <message>
        <source>Open a&amp;gain</source>
        <translation>重开(&amp;G)</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>A lead in one line, then Enter</source>
        <translation>一句话记下线索，按回车</translation>
    </message>
    <message>
        <source>The topic that is asked for, then Enter</source>
        <translation>约稿题目，按回车</translation>
    </message>
    <message>
        <source>What is wanted this quarter, then Enter</source>
        <translation>本季度要报什么，按回车</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Commissions</source>
        <translation>约稿</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>报送要点</translation>
    </message>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>没有符合“%1”的登记</translation>
    </message>
    <message>
        <source>Without “only open ones” what is done is searched too.</source>
        <translation>取消“只看未办的”，办结的也能找到。</translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>还没有记过</translation>
    </message>
    <message>
        <source>Type one line above and press Enter: that is enough. From the list it becomes a draft in one step.</source>
        <translation>在上面写一行按回车就行，以后在列表里一步写成稿件。</translation>
    </message>
    <message>
        <source>Open the &amp;item</source>
        <translation>打开稿件(&amp;I)</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>“%1” is given up. Why?</source>
        <translation>放弃“%1”。请写明原因。</translation>
    </message>
    <message>
        <source>Leads and commissions</source>
        <translation>线索约稿</translation>
    </message>
    <message>
        <source>Files dropped on this page become leads too</source>
        <translation>把文件拖到这一页，也会记成线索</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::PrintWindow</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>No printer is set up on this computer: the text can be saved as PDF.</source>
        <translation>这台电脑没有安装打印机，可以存为 PDF。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Sent to the printer “%1”.</source>
        <translation>已送到打印机“%1”。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ProblemsModel</name>
    <message>
        <source>(delete)</source>
        <translation>（删去）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>ignored here</source>
        <translation>忽略此处</translation>
    </message>
    <message>
        <source>ignored in this item</source>
        <translation>本篇忽略</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ProblemsPanel</name>
    <message>
        <source>Fix</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Apply the first fix of the selected problem (Ctrl+.)</source>
        <translation>对选中的问题采用第一种改法（Ctrl+.）</translation>
    </message>
    <message>
        <source>Apply every fix that leaves no choice</source>
        <translation>凡只有一种改法的问题全部改正</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>No problem matches “%1”</source>
        <translation>没有与“%1”相符的问题</translation>
    </message>
    <message>
        <source>Fix all automatic (%1)</source>
        <translation>一键改正（%1）</translation>
    </message>
    <message>
        <source>Fix all automatic</source>
        <translation>一键改正</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>将“%1”加入我的词语</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Let the selected problem count again (Ctrl+I)</source>
        <translation>让所选问题重新计入（Ctrl+I）</translation>
    </message>
    <message>
        <source>Leave the selected problem as it is (Ctrl+I)</source>
        <translation>所选问题保持原样，不再计入（Ctrl+I）</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Put what one rule has found together, instead of one level</source>
        <translation>按规则归类，不按轻重归类</translation>
    </message>
    <message>
        <source>Fix all of this rule (%1)</source>
        <translation>同一规则全部修改（%1 处）</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ProfileDialog</name>
    <message>
        <source>Photos also at the end of the text</source>
        <translation>正文末尾也放照片</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Export profiles</source>
        <translation>出包模板</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New from this one</source>
        <translation>据此新建</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两个系统</translation>
    </message>
    <message>
        <source>A folder (BagIt)</source>
        <translation>文件夹（BagIt）</translation>
    </message>
    <message>
        <source>One zip (BagIt)</source>
        <translation>一个 zip（BagIt）</translation>
    </message>
    <message>
        <source>One file per item</source>
        <translation>一稿一文件</translation>
    </message>
    <message>
        <source>All items in one file</source>
        <translation>合并为一个文件</translation>
    </message>
    <message>
        <source>Encoding of txt</source>
        <translation>txt 的编码</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>主送(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Items</source>
        <translation>稿件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Formats</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>File na&amp;me</source>
        <translation>文件名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Photos up to</source>
        <translation>每张照片不超过(&amp;P)</translation>
    </message>
    <message>
        <source>Pac&amp;kaging</source>
        <translation>打包(&amp;K)</translation>
    </message>
    <message>
        <source>{序号} {种类} {单位} {标题} {日期} are filled in; the rest stands as it is.</source>
        <translation>{序号} {种类} {单位} {标题} {日期} 自动填入，其余照写。</translation>
    </message>
    <message>
        <source>Columns of the summary table</source>
        <translation>汇总表的列</translation>
    </message>
    <message>
        <source>&amp;Columns of the summary table</source>
        <translation>汇总表的列(&amp;C)</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选一种格式。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What a packet of two items holds</source>
        <translation>以两篇稿件为例，包里有</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>汇总表的列：%1</translation>
    </message>
    <message>
        <source>The file name needs at least one part.</source>
        <translation>文件名不能为空。</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ReceiveDialog</name>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>%1 ch.</source>
        <comment>characters of an item, short</comment>
        <translation>%1字</translation>
    </message>
    <message>
        <source>Accept the ticked items</source>
        <translation>接收勾选的稿件</translation>
    </message>
    <message>
        <source>Return with remarks…</source>
        <translation>退回并附意见…</translation>
    </message>
    <message>
        <source>Receive a packet</source>
        <translation>接收报送包</translation>
    </message>
    <message>
        <source>Items of the packet</source>
        <translation>包内稿件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Like ours</source>
        <translation>与本库相近</translation>
    </message>
    <message>
        <source>The item and what was found in it</source>
        <translation>稿件内容和查出的问题</translation>
    </message>
    <message>
        <source>Remarks for the office that sent it, when something goes back</source>
        <translation>退回时给报送单位的意见</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Checking the packet…</source>
        <translation>正在校验…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not whole or changed on the way; nothing of it can be accepted:</source>
        <translation>报送包不完整或被改动过，不能接收：</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n items</source>
        <translation>
            <numerusform>%1 · %2 · %n篇</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is whole and unchanged.</source>
        <translation>%1 完整，未被改动。</translation>
    </message>
    <message numerus="yes">
        <source>Accepted as drafts: %n</source>
        <translation>
            <numerusform>已收为草稿：%n篇</numerusform>
        </translation>
    </message>
    <message>
        <source>The note for the sender: %1</source>
        <translation>退回意见：%1</translation>
    </message>
    <message>
        <source>Link what only brings new figures to the earlier item</source>
        <translation>把只更新数据的稿件作为续报与旧稿关联</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::RecordPage</name>
    <message>
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Carrier, leader, fault</source>
        <translation>载体、领导、原因</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1（已冲正）</translation>
    </message>
    <message>
        <source>Title, unit, carrier, person</source>
        <translation>标题、单位、载体、姓名</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Record an &amp;adoption…</source>
        <translation>登记采用(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Instruction…</source>
        <translation>登记批示(&amp;I)…</translation>
    </message>
    <message>
        <source>P&amp;enalty…</source>
        <translation>登记扣罚(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>冲正(&amp;T)…</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period</source>
        <translation>本期还没有登记</translation>
    </message>
    <message>
        <source>“Record an adoption” asks for the carrier and the day and says at once what it counts. From an item the same stands in the menu of its sign-off and of the list.</source>
        <translation>点“登记采用”，填载体和日期，当场就看得到得几分。在主窗口选中稿件，“审签”菜单和稿件列表的右键菜单里也有。</translation>
    </message>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>没有符合“%1”的登记</translation>
    </message>
    <message>
        <source>Fewer words find more; other periods have their own entries.</source>
        <translation>少写几个字能找到更多；其他周期的登记请换周期看。</translation>
    </message>
    <message>
        <source>No scheme in force counts it.</source>
        <translation>启用的方案都不计分。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>“%1” stays in the books; a line of its own takes back what it gave. Why?</source>
        <translation>“%1”仍留在台账里，另记一行冲回所得的分。请写明原因。</translation>
    </message>
    <message>
        <source>Adoptions</source>
        <translation>采用登记</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::RuleManual</name>
    <message>
        <source>Rule manual</source>
        <translation>规则手册</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>A word, a rule, an example</source>
        <translation>关键词、规则名或例句</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>搜索规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No rule speaks of this. Fewer or other words find more.</source>
        <translation>没有规则提到这个词。换个词或少写几个字再试。</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>查什么、为什么</translation>
    </message>
    <message>
        <source>On whose word</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Only in items of these kinds</source>
        <translation>只查这些种类</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错例</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正例</translation>
    </message>
    <message>
        <source>Words it knows</source>
        <translation>收录的词</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::Safekeeping</name>
    <message>
        <source>The archive could not be looked after. %1</source>
        <translation>资料库的自动维护没有完成。%1</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SavedSearchBar</name>
    <message>
        <source>Keep this search under the name</source>
        <translation>以此名称保存这个搜索</translation>
    </message>
    <message>
        <source>Remove the search of this name</source>
        <translation>删除这个名称的搜索</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SchemeEditor</name>
    <message>
        <source>Trial run, %1</source>
        <translation>试算：%1</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Rank now</source>
        <translation>现名次</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>%1 points in all</source>
        <translation>合计%1分</translation>
    </message>
    <message>
        <source>The scheme as text</source>
        <translation>方案文本</translation>
    </message>
    <message>
        <source>&amp;Trial run</source>
        <translation>试算(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save and put in force</source>
        <translation>保存并启用(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>The changes are not saved.</source>
        <translation>改动还没有保存。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>The scheme holds. A trial run shows what it makes of your books.</source>
        <translation>方案没有错误。可以先试算，看本单位台账会得多少分。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>A scheme “%1” of your own is there already.</source>
        <translation>已经有一个本单位的方案“%1”。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试算结果</translation>
    </message>
    <message>
        <source>A change in the form writes the text anew, without notes</source>
        <translation>在表单里改动后，文本会重新生成，其中的注释不保留</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SchemeForm</name>
    <message>
        <source>Adoptions</source>
        <translation>采用分</translation>
    </message>
    <message>
        <source>On top</source>
        <translation>加分和乘数</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>扣罚</translation>
    </message>
    <message>
        <source>Tasks and caps</source>
        <translation>任务和封顶</translation>
    </message>
    <message>
        <source>Fees and warnings</source>
        <translation>稿酬和预警</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>总则</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>In general: %1</source>
        <translation>总则：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1第%2行：%3</translation>
    </message>
    <message>
        <source>%1, row %2, %3: %4</source>
        <translation>%1第%2行“%3”：%4</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SchemeHead</name>
    <message>
        <source>small letters, digits and hyphens</source>
        <translation>小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>不分</translation>
    </message>
    <message>
        <source>2026-01-01; empty: open</source>
        <translation>如2026-01-01；不填不限</translation>
    </message>
    <message>
        <source>2026-12-31; empty: open</source>
        <translation>如2026-12-31；不填不限</translation>
    </message>
    <message>
        <source>Half up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Half to even</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>Cut off what is behind</source>
        <translation>截尾</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>原文未写明</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Counts on the</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>One item several times</source>
        <translation>同稿多次采用</translation>
    </message>
    <message>
        <source>Several units</source>
        <translation>多个单位合报</translation>
    </message>
    <message>
        <source>Several authors</source>
        <translation>多人合写</translation>
    </message>
    <message>
        <source>Upper scheme</source>
        <translation>上级方案</translation>
    </message>
    <message>
        <source>points</source>
        <translation>每家几分</translation>
    </message>
    <message>
        <source>such as 3:2</source>
        <translation>如3:2</translation>
    </message>
    <message>
        <source>id of the upper level’s scheme</source>
        <translation>上级方案的编号</translation>
    </message>
    <message>
        <source>What its document leaves open</source>
        <translation>原文没有写明的事项</translation>
    </message>
    <message>
        <source>Day of adoption</source>
        <translation>采用日</translation>
    </message>
    <message>
        <source>Day of submission</source>
        <translation>报送日</translation>
    </message>
    <message>
        <source>All are added up</source>
        <translation>累加</translation>
    </message>
    <message>
        <source>Each as an item of its own</source>
        <translation>分别计</translation>
    </message>
    <message>
        <source>Only the best</source>
        <translation>只取最高</translation>
    </message>
    <message>
        <source>Once per level</source>
        <translation>同层一次</translation>
    </message>
    <message>
        <source>Only the highest levels</source>
        <translation>取最高几层</translation>
    </message>
    <message>
        <source>The highest levels, each once</source>
        <translation>取最高几层，同层一次</translation>
    </message>
    <message>
        <source>Each gets all</source>
        <translation>各得全额</translation>
    </message>
    <message>
        <source>Equal parts</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>Fixed for each</source>
        <translation>每家固定</translation>
    </message>
    <message>
        <source>By the order of names</source>
        <translation>按署名顺序</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按登记的份额</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SchemePage</name>
    <message>
        <source>Schemes; what is ticked is in force</source>
        <translation>计分方案，打勾的启用</translation>
    </message>
    <message>
        <source>What is ticked counts, each scheme for itself.</source>
        <translation>打勾的启用，几个方案各算各的。</translation>
    </message>
    <message>
        <source>The scheme</source>
        <translation>方案内容</translation>
    </message>
    <message>
        <source>Make a &amp;copy of my own…</source>
        <translation>复制为本单位方案(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>本单位方案</translation>
    </message>
    <message>
        <source>Shipped samples</source>
        <translation>自带样例</translation>
    </message>
    <message>
        <source>%1 (our own)</source>
        <translation>%1（本单位）</translation>
    </message>
    <message>
        <source>“%1” is removed from your schemes. What was recorded stays.</source>
        <translation>将删除本单位方案“%1”，已登记的事项不受影响。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>计分办法</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ScorePage</name>
    <message>
        <source>Scores by</source>
        <translation>按什么看</translation>
    </message>
    <message>
        <source>Nothing to count in this period</source>
        <translation>本期没有可统计的</translation>
    </message>
    <message>
        <source>Items that were reported and adoptions that were recorded are counted here. Export a packet, or record what was adopted on the page of adoptions; another period may have more.</source>
        <translation>这里统计已报送的稿件和已登记的采用。先导出报送包，或到“采用登记”页登记；也可以换一个周期看。</translation>
    </message>
    <message>
        <source>Close the lines</source>
        <translation>关闭明细</translation>
    </message>
    <message>
        <source>%1: submitted %2, adopted %3</source>
        <translation>%1：报送%2条，采用%3条</translation>
    </message>
    <message>
        <source>rate %1%</source>
        <translation>采用率%1%</translation>
    </message>
    <message>
        <source>instructions %1</source>
        <translation>批示%1次</translation>
    </message>
    <message>
        <source>good news %1, problems %2</source>
        <translation>成效类%1条、问题类%2条</translation>
    </message>
    <message>
        <source>points %1 by “%2”</source>
        <translation>按“%2”计%1分</translation>
    </message>
    <message>
        <source>no scheme is in force: numbers only, see the page of schemes</source>
        <translation>没有启用计分方案，只计条数；可到“计分办法”页启用</translation>
    </message>
    <message>
        <source>fees %1 yuan, %2 still to be set</source>
        <translation>稿酬%1元，待定%2条</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%1 = %2, %n lines</source>
        <translation>
            <numerusform>%1 = %2，共%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <translation>
            <numerusform>%1：%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Filled into new items</source>
        <translation>新稿自动填入</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>配色(&amp;R)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言在下次启动时生效。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Entries of the navigation</source>
        <translation>导航栏各项</translation>
    </message>
    <message>
        <source>What a mark in the text means</source>
        <translation>查看光标处的问题</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SignDialog</name>
    <message>
        <source>Sign off</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>&amp;Signer</source>
        <translation>审签人(&amp;S)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>The text and its facts are locked from now on, until the item is returned for changes.</source>
        <translation>审签后文稿和事项即锁定，退改后才能修改。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>This item cannot go into a packet yet:</source>
        <translation>这篇稿件还不能报送：</translation>
    </message>
    <message>
        <source>Items of the kind “%1” are signed by the principal leader.</source>
        <translation>“%1”须由主要领导审签。</translation>
    </message>
    <message numerus="yes">
        <source>The clerk ignored %n findings. Signing lets them stand:</source>
        <translation>
            <numerusform>信息员已忽略%n处问题，签字即表示认可：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chengbao::ui::SimilarDialog</name>
    <message>
        <source>Link as a follow-up</source>
        <translation>作为续报关联</translation>
    </message>
    <message>
        <source>Open the earlier one</source>
        <translation>打开旧稿</translation>
    </message>
    <message>
        <source>Items like this one</source>
        <translation>相似稿件</translation>
    </message>
    <message>
        <source>Earlier items</source>
        <translation>旧稿</translation>
    </message>
    <message>
        <source>What both have and what differs</source>
        <translation>相同之处和不同之处</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>No earlier item says the same, or all that do are linked.</source>
        <translation>没有相同的旧稿，或者都已关联。</translation>
    </message>
    <message>
        <source>The figures were updated and the rest stayed: if this goes on from the earlier item, link it as a follow-up.</source>
        <translation>文字相同、数据有更新：如果本稿是旧稿的续报，请与旧稿关联。</translation>
    </message>
    <message>
        <source>Earlier items say much the same. Handing in the same twice counts against the unit; a follow-up can be linked.</source>
        <translation>库中旧稿与本稿内容相近。重复报送会影响考核；确属续报的可与旧稿关联。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::StartUp</name>
    <message>
        <source>The last window ended unexpectedly. What was not saved then could not be taken into the archive: %1 It is kept for the next start.</source>
        <translation>上次没有正常退出，当时没保存的内容这次未能存入资料库：%1 内容还留着，下次启动再试。</translation>
    </message>
    <message>
        <source>The last window ended unexpectedly. The text of “%1” that was not saved (%2 characters) is here as a new draft, because the item was changed or signed meanwhile.</source>
        <translation>上次没有正常退出。“%1”没保存的内容（%2 字）已找回，另存为这篇新稿，因为原稿后来已被改动或审签。</translation>
    </message>
    <message>
        <source>The last window ended unexpectedly. %2 characters of “%1” that were not saved are back and saved now; the version before is in its history.</source>
        <translation>上次没有正常退出。“%1”没保存的 %2 个字已找回并保存，之前的版本在历史里。</translation>
    </message>
    <message>
        <source>The last window ended unexpectedly. Everything had been saved; nothing is missing.</source>
        <translation>上次没有正常退出。当时的内容都已保存，没有丢失。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::StatusLine</name>
    <message numerus="yes">
        <source>errors in the text: %n</source>
        <translation>
            <numerusform>正文错误 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>sign-off</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>State of the item</source>
        <translation>稿件状态</translation>
    </message>
    <message>
        <source>%1 / %2 characters</source>
        <translation>字数 %1 / %2</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>字数 %1</translation>
    </message>
    <message>
        <source>%1 is the most an item of this system and kind may have.</source>
        <translation>该系统该种类的稿件以 %1 字为限。</translation>
    </message>
    <message>
        <source>Still missing:</source>
        <translation>还差：</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to fill in: %n</source>
        <translation>
            <numerusform>待填%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::TemplatePage</name>
    <message>
        <source>Begin with this one</source>
        <translation>用这个模板</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>Kind, structure or a word</source>
        <translation>种类、结构或关键词</translation>
    </message>
    <message>
        <source>Narrow the templates</source>
        <translation>筛选模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>What the template says</source>
        <translation>模板内容</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>没有这样的模板。</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::TitleField</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::TodayPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Feedback given…</source>
        <translation>已反馈(&amp;F)…</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出哪些</translation>
    </message>
    <message>
        <source>Overdue and today</source>
        <translation>逾期和今天</translation>
    </message>
    <message>
        <source>Soon too</source>
        <translation>加上临近</translation>
    </message>
    <message>
        <source>All that have a day</source>
        <translation>全部有期限的</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>a working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>a day of rest</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Nothing is due here</source>
        <translation>这里没有到期的</translation>
    </message>
    <message>
        <source>Leads, commissions, key points, feedback on instructions, drafts with a deadline and festivals appear here as their day comes near. The other tabs look further ahead.</source>
        <translation>线索、约稿、报送要点、批示反馈、有时限的草稿和节日，临近期限时会列在这里。其他标签能看得更远。</translation>
    </message>
    <message>
        <source>Feedback given</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>What was reported back on “%1”?</source>
        <translation>对“%1”反馈了什么？</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of dates</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::TrendPage</name>
    <message>
        <source>Adopted of what was submitted, %</source>
        <translation>采用率（%）</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>采用率（%）</translation>
    </message>
    <message>
        <source>Points by month</source>
        <translation>各月得分</translation>
    </message>
    <message>
        <source>Adopted items by month</source>
        <translation>各月采用条数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Kinds: submitted and adopted</source>
        <translation>种类结构：报送与采用</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Good news and problems</source>
        <translation>成效与问题</translation>
    </message>
    <message>
        <source>Good news</source>
        <translation>成效类</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题类</translation>
    </message>
    <message>
        <source>The months of the year</source>
        <translation>今年各月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>M%1</source>
        <extracomment>A month under a chart</extracomment>
        <translation>%1月</translation>
    </message>
</context>
<context>
    <name>chengbao::ui::UnitsPage</name>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Clerks</source>
        <translation>信息员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标任务</translation>
    </message>
    <message>
        <source>Scheme (its id)</source>
        <translation>方案（id）</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>考核什么</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Units with their category are ranked, also those that report nothing. A target without a unit is for each of its category, without both for all. Measures are 得分, 报送, 采用 or the name of a scheme’s task; periods are 2026, 2026-H1, 2026-Q3, 2026-09. Rows can be pasted from a spreadsheet.</source>
        <translation>这里的单位按考核类别排名，零报送也看得到。任务不填单位的对该类别每个单位，都不填的对所有单位；考核项填得分、报送、采用或方案里的任务名；周期写2026、2026-H1、2026-Q3、2026-09。可以从电子表格复制粘贴。</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>添加一行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove rows</source>
        <translation>删除所选行(&amp;R)</translation>
    </message>
    <message>
        <source>Units &amp;met in items</source>
        <translation>从稿件补单位(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>Units and targets</source>
        <translation>单位与任务</translation>
    </message>
</context>
</TS>
